package io.github.tmuxorc.agent;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScreenReadingTests {

	private static final AgentProgram FRAMED = program("""
			composer:
			  frame: '^==='
			  scrolled: '^=== more'
			  line: '^>(?: (.*))?$'
			  prompt: '^> '
			  suggestions: [Try me]
			  suggestion-column: 2
			signs:
			  - {id: dialog, sign: dialog, region: bottom 3, pattern: 'Esc to'}
			  - {id: dialog.title, sign: dialog, region: title, pattern: '^!'}
			  - {id: busy, sign: busy, region: footer, pattern: 'to interrupt'}
			  - {id: busy.near, sign: busy, region: above 2, pattern: '^[*] ', unless-below: '^done'}
			  - {id: busy.old, sign: busy, region: footer, versions: '<2', pattern: 'working'}
			  - {id: limit, sign: limit, region: turn, pattern: '^# limit', until: 'until ([^.]+)'}
			  - {id: crash, sign: crash, region: turn, pattern: '^# error'}
			  - {id: crash.known, sign: crash, region: turn, priority: 1, pattern: '^# error 5'}
			""");

	private static final AgentProgram AT_CURSOR = program("""
			composer:
			  line: '^> (.*)$'
			  more: '^(?:  |$)'
			  above: '^={3,}$'
			  suggestions: [Try me]
			""");

	@ParameterizedTest
	@CsvSource(delimiter = ':', quoteCharacter = '`', textBlock = """
			===/>/===                              : idle     : >
			===/> /===                             : idle     : >
			===/> Try me/===                       : idle     : > Try me
			===/> mine/===                         : draft    : > mine
			===/> one/  two/===                    : draft    : > one
			=== more/  the end/===                 : draft    : === more
			===/>/===/* to interrupt               : busy     : * to interrupt
			===/>/                                 :          :
			>/===                                  :          :
			===/hello/===                          :          :
			Sure?//Esc to cancel                   : waiting  : Esc to cancel
			Esc to cancel/a/b/c                    :          :
			Esc to cancel/===/>/===                : idle     : >
			===/> Esc to cancel/===                : draft    : > Esc to cancel
			* runs/===/>/===                       : busy     : * runs
			* runs/a/b/===/>/===                   : idle     : >
			* runs/done/===/>/===                  : idle     : >
			> ask/# error 4/of all/===/>/===       : failed   : # error 4 of all
			# error 4/> ask/===/>/===              : idle     : >
			> ask/# error 5/# error 4/===/>/===    : failed   : # error 5 # error 4
			> ask/# error 4/===/> mine/===         : draft    : > mine
			> ask/# limit until/3 pm. Buy/===/>/=== : limited : # limit until 3 pm. Buy
			/                                      : starting : nothing is drawn yet
			""")
	void screenIsReadByTheRules(String rows, @Nullable String state, @Nullable String evidence) {
		List<ScreenSighting> sightings = read(FRAMED, rows, "", 0, 99).sightings();
		if (state == null) {
			assertThat(sightings).isEmpty();
			return;
		}
		assertThat(sightings.getFirst().state()).hasToString(state);
		assertThat(sightings.getFirst().evidence()).isEqualTo(evidence);
	}

	@Test
	void textThatIsBrokenByTheWidthTellsUntilWhen() {
		assertThat(read(FRAMED, "> ask/# limit until/3 pm. Buy/===/>/===", "", 0, 0).sightings().getFirst().until())
			.isEqualTo("3 pm");
		assertThat(read(FRAMED, "> ask/# limit/===/>/===", "", 0, 0).sightings().getFirst().until()).isNull();
	}

	@Test
	void cursorBeforeATextMakesItASuggestion() {
		assertThat(read(FRAMED, "===/> mine/===", "", 2, 1).composed()).isEmpty();
		assertThat(read(FRAMED, "===/> mine/===", "", 6, 1).composed()).isEqualTo("mine");
		assertThat(read(FRAMED, "===/> one/  two/===", "", 2, 1).composed()).isEqualTo("one\ntwo");
	}

	@Test
	void titleIsASignOfADialogWithAComposerOrWithout() {
		assertThat(read(FRAMED, "===/>/===", "! asks", 0, 0).sightings().getFirst().source()).isEqualTo("title");
		assertThat(read(FRAMED, "strange", "! asks", 0, 0).isBlocked()).isTrue();
	}

	@Test
	void ruleOfAnotherVersionDoesNotCount() {
		assertThat(new ScreenReading(FRAMED.screen(), "2.1", text("===/>/===/working", "", 0, 0)).sightings()
			.getFirst()
			.state()).isEqualTo(AgentState.IDLE);
		assertThat(new ScreenReading(FRAMED.screen(), "1.9", text("===/>/===/working", "", 0, 0)).sightings()
			.getFirst()
			.rule()).isEqualTo("busy.old");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ':', textBlock = """
			===/> Try me/foot          : 1 : ''
			===/> mine/foot            : 1 : mine
			===/> one/  two/  three    : 2 : one,two,three
			===/hint/> Try me          : 2 : ''
			===/> Try me/foot          : 2 :
			===/> Try me/foot          : 0 :
			> Try me/foot              : 0 :
			===/a/b/c/d/> Try me       : 5 :
			""")
	void composerWithoutAFrameHoldsTheCursor(String rows, int row, @Nullable String composed) {
		String text = read(AT_CURSOR, rows, "", 2, row).composed();
		assertThat((text != null) ? text.replace('\n', ',') : null).isEqualTo(composed);
	}

	@Test
	void programWithoutAComposerIsReadByItsSignsAndNeverIdle() {
		AgentProgram program = program("signs: [{id: a, sign: busy, region: title, pattern: work}]");
		assertThat(read(program, "$", "work", 0, 0).sightings()).extracting(ScreenSighting::state)
			.containsExactly(AgentState.BUSY);
		assertThat(read(program, "$", "", 0, 0).sightings()).isEmpty();
	}

	private static ScreenReading read(AgentProgram program, String rows, String title, int column, int row) {
		return new ScreenReading(program.screen(), null, text(rows, title, column, row));
	}

	private static ScreenText text(String rows, String title, int column, int row) {
		return new ScreenText(List.of(rows.split("/", -1)), title, column, row);
	}

	private static AgentProgram program(String yaml) {
		return AgentProgramFile.read("test", "test.yaml", yaml);
	}

}
