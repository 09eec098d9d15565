using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class SweepIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Said_PersonId_Key",
                table: "Said");

            migrationBuilder.CreateIndex(
                name: "IX_Said_Key_PersonId",
                table: "Said",
                columns: new[] { "Key", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_AwaitingFeedback",
                table: "Inspections",
                column: "ReportFinishedOn",
                filter: "\"FeedbackReceivedOn\" IS NULL AND \"CancelledOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_AwaitingOpinion",
                table: "Inspections",
                column: "FeedbackReceivedOn",
                filter: "\"OpinionOn\" IS NULL AND \"CancelledOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_AwaitingPublication",
                table: "Inspections",
                column: "ReportFinishedOn",
                filter: "\"PublishedOn\" IS NULL AND \"CancelledOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_AwaitingReport",
                table: "Inspections",
                column: "EndedOn",
                filter: "\"ReportFinishedOn\" IS NULL AND \"CancelledOn\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Said_Key_PersonId",
                table: "Said");

            migrationBuilder.DropIndex(
                name: "IX_Inspections_AwaitingFeedback",
                table: "Inspections");

            migrationBuilder.DropIndex(
                name: "IX_Inspections_AwaitingOpinion",
                table: "Inspections");

            migrationBuilder.DropIndex(
                name: "IX_Inspections_AwaitingPublication",
                table: "Inspections");

            migrationBuilder.DropIndex(
                name: "IX_Inspections_AwaitingReport",
                table: "Inspections");

            migrationBuilder.CreateIndex(
                name: "IX_Said_PersonId_Key",
                table: "Said",
                columns: new[] { "PersonId", "Key" },
                unique: true);
        }
    }
}
