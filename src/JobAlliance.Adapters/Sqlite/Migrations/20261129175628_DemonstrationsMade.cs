using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobAlliance.Adapters.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DemonstrationsMade : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MadeDemonstrations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seed = table.Column<int>(type: "INTEGER", nullable: false),
                    Graduates = table.Column<int>(type: "INTEGER", nullable: false),
                    Postings = table.Column<int>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MadeDemonstrations", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MadeDemonstrations");
        }
    }
}
