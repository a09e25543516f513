package io.github.tmuxorc.terminal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.tmux.PaneNotFoundException;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(TmuxServerExtension.class)
class PaneSearchCommandsTests {

	private TmuxServer server;

	private TmuxClient client;

	private PaneSearchCommands search;

	@BeforeEach
	void connect(TmuxServer server) {
		this.server = server;
		this.client = server.client();
		this.search = new PaneSearchCommands(this.client, new SessionTargets(this.client));
	}

	@Test
	void searchWhenNothingRunsFindsNothing() {
		assertThat(find("x", null)).hasToString("Found in none of 0 panes.");
	}

	@Test
	void searchFindsInHistoryAndShowsLinesAround() {
		pane("one", IntStream.range(0, 100).mapToObj((i) -> "line " + i).collect(Collectors.joining("\n")));
		pane("two", "nothing");
		PaneMatches found = find("line 7", null);
		assertThat(found.total()).isEqualTo(11);
		assertThat(found.searched()).isEqualTo(2);
		assertThat(found.panes()).singleElement().satisfies((entry) -> {
			assertThat(entry.pane()).isEqualTo("%0");
			assertThat(entry.matches()).isEqualTo(11);
			assertThat(entry.text().text()).startsWith("  line 69\n> line 70\n> line 71")
				.endsWith("> line 79\n  line 80");
		});
		assertThat(found.note()).startsWith("10 of 11 matching lines are shown");
		assertThat(
				this.search.search("line 7", null, null, null, null, 0, null, null, 2).panes().getFirst().text().text())
			.isEqualTo("> line 78\n> line 79");
		assertThat(this.search.search("line 7", null, null, null, null, 0, 0, null, null).total()).isEqualTo(3);
	}

	@Test
	void searchWhenPlacesAreApartMarksTheBreak() {
		pane("one", "a\nfind me\nb\nc\nd\nfind me\ne");
		assertThat(find("find", null).panes().getFirst().text().text())
			.isEqualTo("  a\n> find me\n  b\n--\n  d\n> find me\n  e");
	}

	@Test
	void searchTakesAPatternACaseASessionAndAPane() {
		pane("one", "Error: 42");
		pane("two", "error: none");
		assertThat(panes(find(null, "rror: [0-9]+$"))).containsExactly("%0");
		assertThat(panes(find("Error:", null))).containsExactly("%0");
		assertThat(panes(this.search.search("ERROR", null, null, null, true, null, null, null, null)))
			.containsExactly("%0", "%1");
		assertThat(panes(this.search.search("rror", null, "two", null, null, null, null, null, null)))
			.containsExactly("%1");
		assertThat(panes(this.search.search("rror", null, null, "%0", null, null, null, null, null)))
			.containsExactly("%0");
		assertThat(panes(find("rror: [0-9]", null))).isEmpty();
		assertThatExceptionOfType(PaneNotFoundException.class)
			.isThrownBy(() -> this.search.search("x", null, null, "%9", null, null, null, null, null));
	}

	@Test
	void searchWhenALineIsWrappedFindsItWhole() {
		pane("one", "x".repeat(75) + "wrapped here");
		assertThat(panes(find("wrapped here", null))).containsExactly("%0");
	}

	@Test
	void searchWhenThereAreManyPanesKeepsToTheLimit() {
		for (int i = 0; i < 5; i++) {
			pane("s" + i, "hit\nhit\nhit");
		}
		PaneMatches found = this.search.search("hit", null, null, null, null, 0, null, 4, 3);
		assertThat(found.total()).isEqualTo(15);
		assertThat(found.panes()).extracting((entry) -> entry.text().text())
			.containsExactly("> hit\n> hit\n> hit", "> hit");
		assertThat(found.note()).startsWith("4 of 15 matching lines are shown")
			.contains(" Raise --limit and --per-pane, ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "(a|a)*b", "(a|b|aa)*c", "(?:){1000}a*a*a*b", "(a*)*\\1{1000}b" })
	void searchWhenThePatternDoesNotEndIsGivenUp(String pattern) {
		pane("one", "a".repeat(3000) + "!");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> find(null, pattern))
			.withMessageContaining("takes too long");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "(", "(?:){1001}", "((?:){100}){100}", "^{2000000000}" })
	void searchWhenThePatternCannotBeUsedSaysSo(String pattern) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> find(null, pattern));
	}

	@Test
	void searchWhenNotExactlyOneIsGivenIsRefused() {
		for (String[] both : List.of(new String[2], new String[] { "a", "b" })) {
			assertThatExceptionOfType(UsageException.class).isThrownBy(() -> find(both[0], both[1]))
				.withMessageStartingWith("It takes either a text or a pattern");
		}
	}

	private PaneMatches find(@Nullable String text, @Nullable String pattern) {
		return this.search.search(text, pattern, null, null, null, null, null, null, null);
	}

	private static List<String> panes(PaneMatches found) {
		return found.panes().stream().map(PaneMatches.Entry::pane).toList();
	}

	private void pane(String session, String text) {
		int before = this.client.panes().size();
		this.server.tmux("new-session", "-d", "-s", session, "-x", "80", "-y", "24", "--", "sh", "-c",
				"printf '%s\\n\\033]2;ready\\007' \"$1\"; exec cat", "sh", text);
		Awaitility.await()
			.until(() -> this.client.panes().size() == before + 1
					&& this.client.panes().stream().allMatch((pane) -> pane.title().equals("ready")));
	}

}
