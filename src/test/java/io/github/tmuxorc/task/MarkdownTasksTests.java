package io.github.tmuxorc.task;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTasksTests {

	@Test
	void listsGiveTheirItemsWithTheLineAndTheSections() {
		assertThat(told("""
				# Shop

				What it is about.

				## Login

				- [ ] Sign in with
				  a password
				- [x] Sign out

				  With a button.
				* no task
				### Later
				1. Two factors
				2) Keys
				""")).containsExactly("7 Sign in with a password <In: Shop / Login>",
				"9x Sign out <In: Shop / Login|With a button.>", "14 Two factors <In: Shop / Login / Later>",
				"15 Keys <In: Shop / Login / Later>");
	}

	@Test
	void headingsCanBeUnderlined() {
		assertThat(told("""
				Shop
				====

				Login
				-----
				People sign in.

				Search
				------
				- [ ] Find words

				A rule is no heading:

				---

				of two lines
				goes on
				---
				- item
				---
				| table |
				---
				""")).containsExactly("4 Login <In: Shop|People sign in.>", "10 Find words <In: Shop / Search>");
	}

	@Test
	void whatStandsBeforeTheDocumentIsNoTask() {
		assertThat(told("""
				---
				title: Shop
				---
				- [ ] Login
				""")).containsExactly("4 Login");
		assertThat(told("""
				---
				- [ ] Login

				Later
				---
				Two factors.
				""")).containsExactly("2 Login", "4 Later <Two factors.>");
	}

	@Test
	void itemsOfACheckListInAnItemComeBeforeItAndOthersAreItsText() {
		assertThat(told("""
				- [ ] Backend
				  - [ ] API
				    1. read
				    2. write
				  - [x] Tables
				  - by hand
				- [ ] Frontend
				""")).containsExactly("2 API <1. read|2. write>", "5x Tables", "1 Backend <- by hand> needs [0, 1]",
				"7 Frontend");
	}

	@Test
	void headingsWithTextAloneAreTasks() {
		assertThat(told("""
				# Shop
				About it.
				## Search
				Words are found.

				- whole words
				## Empty
				## Group
				### Basket ##
				Things are kept.
				## Orders
				1. Order
				""")).containsExactly("3 Search <In: Shop|Words are found.||- whole words>",
				"9 Basket <In: Shop / Group|Things are kept.>", "12 Order <In: Shop / Orders>");
	}

	@Test
	void codeIsTextAndNeverATask() {
		assertThat(told("""
				```sh
				# no heading
				- [ ] no task
				~~~
				```
				- [ ] Build
				  ```
				  1. no task
				  ```
				1. Test
				   ~~~
				     deep
				   ~~~

				""")).containsExactly("6 Build <```|1. no task|```>", "10 Test <~~~|  deep|~~~>");
	}

	@Test
	void codeWithinALineBeginsNoBlock() {
		assertThat(told("""
				- [ ] Test
				  ```npm test``` must pass.
				- [ ] Ship
				""")).containsExactly("1 Test ```npm test``` must pass.", "3 Ship");
		assertThat(told("## Test\n```npm test``` must pass.\n## Ship\nIt.")).hasSize(2);
	}

	@Test
	void commentsAreNoTasks() {
		assertThat(told("""
				<!-- - [ ] no task -->
				<!--
				1. no task
				```
				-->
				- [ ] Build
				  <!-- how -->
				1. Test
				""")).containsExactly("6 Build", "8 Test");
	}

	@Test
	void itemsThatAreIndentedLessThanTheTextAboveAreItsSiblings() {
		assertThat(told("""
				1. one
				 2. two
				  3. three
				- [ ] four
				 - [ ] five
				   - [ ] six
				10. seven
				    - [ ] eight
				""")).containsExactly("1 one", "2 two", "3 three", "4 four", "6 six", "5 five needs [4]", "8 eight",
				"7 seven needs [6]");
	}

	@Test
	void titlesThatAreLongAreCutAndKeptInTheText() {
		List<TaskDocument.Item> items = read("1. " + "word ".repeat(40)).items();
		assertThat(items.getFirst().title()).isEqualTo("word ".repeat(24) + "…");
		assertThat(items.getFirst().text()).isEqualTo("word ".repeat(40).strip());
	}

	@Test
	void markThatAnEditorPutsFirstIsNoPartOfTheFirstLine() {
		assertThat(told("\ufeff- [ ] one\r\n- [ ] two\r\n")).containsExactly("1 one", "2 two");
	}

	@Test
	void documentsWithoutTasksHaveNone() {
		assertThat(told("")).isEmpty();
		assertThat(told("# Title\n\nSome text, and a list:\n\n- one\n- two\n")).isEmpty();
	}

	@Test
	void sectionsWithoutWorkAreLeftOutAndTold() {
		String markdown = """
				# Notes

				## 1. Background
				Notes get lost.

				- on paper
				## Search
				Words are found.
				### Open Questions:
				1. Which index?
				- [ ] Which words?
				2. How fast?
				### 1.2 Non-goals
				#### Images
				Nobody draws.
				## Glossary
				## Overview of notes
				All are listed.
				""";
		assertThat(told(markdown)).containsExactly("7 Search <In: Notes|Words are found.>",
				"11 Which words? <In: Notes / Search / Open Questions:>",
				"17 Overview of notes <In: Notes|All are listed.>");
		assertThat(leftOut(markdown)).containsExactly("line 3  1. Background (a section without work)",
				"line 10  Which index? (in a section without work)", "line 12  How fast? (in a section without work)",
				"line 14  Images (a section without work)");
	}

	@Test
	void titleOfADocumentMakesNoSectionsBelowItIdle() {
		assertThat(told("# Overview\n1. One\n## Search\nIt.\n")).containsExactly("3 Search <In: Overview|It.>");
		assertThat(leftOut("# Overview\n1. One\n## Search\nIt.\n"))
			.containsExactly("line 2  One (in a section without work)");
	}

	@Test
	void headingsWithAListBelowThemAreNoTasksAndTheirOtherPointsAreTold() {
		String markdown = """
				# Shop
				- Sell things
				## Backend
				Fast.
				- Keep orders
				  - all of them
				* * *
				### API
				- [ ] Read
				- Write
				### Tables
				Many.
				- one for each
				""";
		assertThat(told(markdown)).containsExactly("9 Read <In: Shop / Backend / API>",
				"11 Tables <In: Shop / Backend|Many.|- one for each>");
		assertThat(leftOut(markdown)).containsExactly("line 2  Sell things (no number and no box)",
				"line 5  Keep orders (no number and no box)", "line 10  Write (no number and no box)");
	}

	@Test
	void boxesThatAreMisspeltAreToldAndJoinNoTitle() {
		String markdown = """
				- [ ] Read
				-[ ] Write
				- [] Print
				- [x](page.md) tells more
				""";
		assertThat(told(markdown)).containsExactly("1 Read");
		assertThat(leftOut(markdown)).containsExactly("line 2  -[ ] Write (its box is not written as '- [ ] ')",
				"line 3  - [] Print (its box is not written as '- [ ] ')",
				"line 4  [x](page.md) tells more (no number and no box)");
	}

	@Test
	void documentWithoutTasksTellsHowToWriteThem() {
		TaskDocument document = read("Just prose.");
		assertThat(new TaskImported("work", document.source(), 0, List.of(), document.leftOut()))
			.hasToString("There is no task in document.md. " + TaskDocument.REMEDY);
	}

	private static List<String> leftOut(String markdown) {
		return read(markdown).leftOut().stream().map(TaskDocument.LeftOut::toString).toList();
	}

	private static TaskDocument read(String markdown) {
		return MarkdownTasks.read("document.md", markdown);
	}

	private static List<String> told(String markdown) {
		return read(markdown).items()
			.stream()
			.map((item) -> item.line() + (item.done() ? "x " : " ") + item.title()
					+ ((item.text() != null)
							? " <" + item.text().replaceAll("\n\n(?=[^-])", "\n").replace('\n', '|') + ">" : "")
					+ (item.needs().isEmpty() ? "" : " needs " + item.needs()))
			.toList();
	}

}
