using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class DistrictIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Enterprises_RetiredOn_District_State_Standing",
                table: "Enterprises");

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_District",
                table: "Enterprises",
                column: "District");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Enterprises_District",
                table: "Enterprises");

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_RetiredOn_District_State_Standing",
                table: "Enterprises",
                columns: new[] { "RetiredOn", "District", "State", "Standing" });
        }
    }
}
