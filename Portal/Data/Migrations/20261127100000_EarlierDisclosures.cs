using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class EarlierDisclosures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What was registered before said the place in one word, and nobody drew it up here.
            migrationBuilder.Sql("UPDATE Disclosures SET Platform = '门户网站', DraftedBy = RecordedBy WHERE PublishedOn IS NOT NULL AND Platform = '';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
