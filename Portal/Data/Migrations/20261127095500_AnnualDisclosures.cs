using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class AnnualDisclosures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Place",
                table: "Disclosures",
                newName: "Reference");

            migrationBuilder.AlterColumn<int>(
                name: "SectionId",
                table: "Disclosures",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "PublishedOn",
                table: "Disclosures",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "Approved",
                table: "Disclosures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftedBy",
                table: "Disclosures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "EndorsedBy",
                table: "Disclosures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndorsedOn",
                table: "Disclosures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LateReason",
                table: "Disclosures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Platform",
                table: "Disclosures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Texts",
                table: "Disclosures",
                type: "TEXT",
                nullable: false,
                defaultValue: """{"Drawing":"","Checking":"","Informing":"","Opinions":"","Uses":""}""");

            migrationBuilder.AddColumn<string>(
                name: "Returns",
                table: "Disclosures",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "ReviewedBy",
                table: "Disclosures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewedOn",
                table: "Disclosures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubmittedBy",
                table: "Disclosures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "SubmittedOn",
                table: "Disclosures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_Year",
                table: "Disclosures",
                column: "Year",
                unique: true,
                filter: "SectionId IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Disclosures_Year",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "Approved",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "DraftedBy",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "EndorsedBy",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "EndorsedOn",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "LateReason",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "Platform",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "Texts",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "Returns",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "ReviewedBy",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "ReviewedOn",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "SubmittedBy",
                table: "Disclosures");

            migrationBuilder.DropColumn(
                name: "SubmittedOn",
                table: "Disclosures");

            migrationBuilder.RenameColumn(
                name: "Reference",
                table: "Disclosures",
                newName: "Place");

            migrationBuilder.AlterColumn<int>(
                name: "SectionId",
                table: "Disclosures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<DateOnly>(
                name: "PublishedOn",
                table: "Disclosures",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
