using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobAlliance.Adapters.Postgres.Migrations
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Seed = table.Column<int>(type: "integer", nullable: false),
                    Graduates = table.Column<int>(type: "integer", nullable: false),
                    Postings = table.Column<int>(type: "integer", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
