package io.github.tmuxorc.task;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownBlocksTests {

	@Test
	void codeThatIsNeverClosedEndsWithTheItemThatItStandsIn() {
		assertThat(told("""
				- [ ] Build
				  ```sh

				  make
				- [ ] Ship
				""")).containsExactly("Build <```sh||make>", "Ship");
		assertThat(told("""
				- Explanation
				  ~~~
				  - [ ] code
				- [ ] Ship
				* ```
				  - [ ] code
				1. Test
				""")).containsExactly("Ship", "Test");
		assertThat(told("- [ ] Build\n```\n- [ ] code\n")).as("in no item").containsExactly("Build <```|- [ ] code>");
	}

	@Test
	void numberedListInAnotherItemIsNoTaskAndACheckListIs() {
		assertThat(told("""
				- Explanation:
				wrapped
				  1. not mine

				  2. not mine either
				  - [ ] Check
				1. Mine
				""")).containsExactly("Check", "Mine");
	}

	@Test
	void ruleBelowAnItemIsNoPartOfIt() {
		assertThat(told("- [ ] Build\n---\n- [ ] Ship\n  More\nand more.\n\nNot this.\n")).containsExactly("Build",
				"Ship More and more.");
		assertThat(told("## Build\n" + "- ".repeat(20_000) + "\n" + "<a b>".repeat(20_000))).isEmpty();
	}

	@Test
	void tabsIndentToTheNextFourthColumn() {
		assertThat(told("*\t[ ] Build\n\tOn Linux.\n\n\tAnd more.\n\t*\t[ ] Notes\n \t- [ ] Log\n"))
			.containsExactly("Notes", "Log", "Build On Linux. <And more.>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "title: Shop\ntags:\n- [web, app]\n- shop\n\n# who\nby: me\n", "tags:\n  - shop\n" })
	void listsAndNotesBeforeTheDocumentAreNoTasks(String properties) {
		assertThat(told("---\n" + properties + "---\n- [ ] Build\n")).containsExactly("Build");
		assertThat(MarkdownTasks.read("document.md", "---\n" + properties + "---\n").leftOut()).isEmpty();
	}

	@Test
	void checkListBetweenTwoRulesStandsInTheDocument() {
		assertThat(told("---\nNote: all of it\n\n- [ ] Build\n---\n")).containsExactly("Build");
		assertThat(told("---\n# Shop\n## Build\nIt.\n\n---\n")).hasSize(1);
	}

	@Test
	void pointsThatAreIndentedByTwoBlanksBelowANumberAreItsText() {
		assertThat(told("""
				1. Build
				  - on Linux
				    with a compiler

				  ```
				  make
				  ```
				2. Publish
				10. Tell
				  - [ ] Write
				  11. Read
				""")).containsExactly("Build <- on Linux|  with a compiler||```|make|```>", "Publish", "Write", "Tell",
				"Read");
	}

	@Test
	void indentedCodeThatIsInNoItemIsNoTask() {
		assertThat(told("""
				# Shop

				    - [ ] code
				    ```

				    1. code
				- [ ] Build
				  for all

				    - [ ] Linux
				- plain
				wrapped

				    - [ ] Check

				Steps:
				    - [ ] Ship
				""")).containsExactly("Linux <In: Shop>", "Build for all <In: Shop>", "Check <In: Shop>",
				"Ship <In: Shop>");
	}

	@Test
	void numberThatGoesOnWithAParagraphBeginsNoTask() {
		assertThat(told("""
				It was
				1999. A year.
				And
				1. Build
				2. Ship in
				   2030. No later.

				**Phase 2**
				3. Test
				""")).containsExactly("Build", "Ship in 2030. No later.", "Test");
	}

	@Test
	void commentsWithinLinesAreLeftOut() {
		assertThat(told("""
				- [ ] Build <!-- 1 --> all <!-- 2
				- [ ] no task

				1. none -->
				  for Linux

				  with `<!--` and ``a ` <!--``
				- [ ] Ship <!-- later -->
				<!-- one --> <!-- two
				- [ ] no task
				--> 1. Test
				## Docs <!-- -->
				<!-- - [ ] no task -->
				<!--
				```
				-->
				Write `it.
				```html
				<!--
				- [ ] code
				```
				""")).containsExactly("Build all for Linux <with `<!--` and ``a ` <!--``>", "Ship", "Test",
				"Docs <Write `it.|```html|<!--|- [ ] code|```>");
	}

	@Test
	void signOfACommentThatIsNeverClosedInALineIsText() {
		assertThat(told("- [ ] Read <!-- and\n- [ ] Write <!-- it -->\n- [ ] Print <!--\n"))
			.containsExactly("Read <!-- and", "Write", "Print <!--");
		assertThat(told("- [ ] Read\n<!-- all\n- [ ] Write\n")).containsExactly("Read");
	}

	@Test
	void lineOfDashesWithinACommentMakesNoHeading() {
		assertThat(told("Shop <!-- all\n---\n-->\n- [ ] Build\n")).containsExactly("Build");
	}

	@ParameterizedTest
	@ValueSource(strings = { "---\n", "* * *", "<a name=\"build\"></a>", "<a id='b'/>\n\n___", "[x]: https://x.org 'X'",
			"[x y]: <x.md>", "<!-- It. -->" })
	void headingAboveWhatSaysNothingIsNoTask(String text) {
		assertThat(told("## Build\n\n" + text + "\n\n## Ship\nIt.\n")).containsExactly("Ship <It.>");
		assertThat(told("## Build\n\n" + text + "\n\nIt.\n")).hasSize(1);
	}

	private static List<String> told(String markdown) {
		return MarkdownTasks.read("document.md", markdown)
			.items()
			.stream()
			.map((item) -> item.title() + ((item.text() != null) ? " <" + item.text().replace('\n', '|') + ">" : ""))
			.toList();
	}

}
