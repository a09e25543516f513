package io.github.tmuxorc.task;

import java.util.List;

import org.junit.jupiter.api.Test;

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
	}

	private static List<String> told(String markdown) {
		return MarkdownTasks.read("document.md", markdown)
			.items()
			.stream()
			.map((item) -> item.title() + ((item.text() != null) ? " <" + item.text().replace('\n', '|') + ">" : ""))
			.toList();
	}

}
