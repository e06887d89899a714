using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobAlliance.Adapters.Identity.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SignInKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
