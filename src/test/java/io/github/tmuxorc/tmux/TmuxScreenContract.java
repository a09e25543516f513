package io.github.tmuxorc.tmux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.tmuxorc.failure.UsageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How every client reads panes and types into them.
 */
interface TmuxScreenContract extends TmuxContract {

	@Test
	default void panesWhenNamesAreOddReadsEachExactly() {
		String work = "odd ;|,\"'#";
		for (int i = 0; i < 50; i++) {
			client().start(new PaneProgram(new SessionName(work), i + "\t" + ODD, "/", Map.of("T", title(i)),
					List.of("sh", "-c", "printf '\\033]2;%s\\033\\\\' \"$T\"; exec sleep 1000"),
					Map.of("@orc_name", i + ODD)));
		}
		List<TmuxPane> panes = client().panes("@orc_name", "@none");
		assertThat(panes).hasSize(50);
		assertThat(panes).allSatisfy((pane) -> assertThat(pane.sessionName()).isEqualTo(work));
		assertThat(panes).extracting((pane) -> pane.options().get("@orc_name"))
			.containsExactlyElementsOf(IntStream.range(0, 50).mapToObj((i) -> i + ODD).toList());
		TmuxContract.await(() -> client().panes()
			.stream()
			.map(TmuxPane::title)
			.toList()
			.equals(IntStream.range(0, 50).mapToObj(TmuxScreenContract::title).toList()));
	}

	private static String title(int number) {
		return number + " ".repeat(number % 3) + "|%1|#{x} " + ODD;
	}

	@Test
	default void captureWhenScreenLooksLikeTheProtocolReadsAllOfIt() {
		List<String> lines = List.of("%begin 1 2 1", "%end 1 2 1", "%error 1 2 1", "%exit", "%output %1 x", "",
				"%end 1795350976 450 1", "é日本 ;'\"#{x}");
		PaneId id = shows(String.join("\n", lines));
		TmuxContract.await(() -> client().capture(id, 0).lines().contains(lines.getLast()));
		assertThat(client().capture(id, 0).lines()).startsWith(lines.toArray(new String[0]));
	}

	@Test
	default void faintWhenSomeIsFaintReadsOnlyThat() {
		PaneId id = shows("plain\nd\033[2melete \033[38;5;2mall\033[0m now");
		TmuxContract.await(() -> client().capture(id, 0).lines().contains("delete all now"));
		assertThat(client().faint(id, 1)).isEqualTo("elete all");
		assertThat(client().faint(id, 0)).isEmpty();
		assertThat(client().faint(new PaneId("%999"), 0)).isEmpty();
	}

	@Test
	default void captureWhenHistoryIsAskedForReadsItAboveTheScreen() {
		String text = String.join("\n", IntStream.rangeClosed(1, 100).mapToObj((i) -> "line " + i).toList());
		PaneId id = shows(text + "\n" + "w".repeat(200) + "\nlast");
		TmuxContract.await(() -> client().capture(id, 0).lines().contains("last"));
		PaneCapture screen = client().capture(id, 0);
		assertThat(screen.lines()).hasSize(screen.screenLines()).contains("w".repeat(200));
		PaneCapture all = client().capture(id, 10_000);
		assertThat(all.lines()).startsWith("line 1", "line 2").hasSize(103);
		assertThat(all.lines().subList(all.lines().size() - all.screenLines(), all.lines().size()))
			.isEqualTo(screen.lines());
		assertThat(client().capture(id, 2).lines()).hasSize(screen.screenLines() + 2);
		assertThat(all.historySize()).isEqualTo(81);
	}

	@Test
	default void sendTextWhenPaneIsInCopyModeTypesAllOfIt() throws IOException {
		String text = "-l 'x' ;" + "é".repeat(5000) + ";";
		PaneId id = reads(text + "\n");
		server().tmux("copy-mode", "-t", id.value());
		client().sendText(id, text);
		assertThat(server().tmux("display-message", "-p", "-t", id.value(), "#{pane_in_mode}")).isEqualTo("0");
		client().sendKeys(id, List.of("Enter"));
		assertThat(typed(id)).isEqualTo(text + "\n");
	}

	@Test
	default void pasteWhenTextHasKeysAndQuotesPastesTextOnly() throws IOException {
		String text = "a\tb ;\n\n'[201~\n#{x} é;\n";
		PaneId id = reads(text);
		client().paste(id, "a\tb ;\n\n'\u001b[201~\u0003\u009b\r\n#{x} é;\n");
		assertThat(typed(id)).isEqualTo(text);
		assertThat(server().tmux("list-buffers")).isEmpty();
	}

	@Test
	default void sendKeysWhenOneIsUnknownPressesNone() throws IOException {
		PaneId id = reads("y;-~'é \n");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> client().sendKeys(id, List.of("x", "Entr")))
			.withMessageStartingWith("tmux knows no key called 'Entr'. Did you mean Enter?");
		client().sendKeys(id, List.of("y", ";", "-", "~", "'", "é", "Space", "Enter"));
		assertThat(typed(id)).isEqualTo("y;-~'é \n");
	}

	private PaneId shows(String text) {
		return client().start(new PaneProgram(new SessionName("work"), "w", "/", Map.of("T", text),
				List.of("sh", "-c", "printf '%s\\n' \"$T\"; exec sleep 1000"), Map.of()));
	}

	private PaneId reads(String expected) {
		int bytes = expected.getBytes(StandardCharsets.UTF_8).length;
		PaneId id = client()
			.start(TmuxContract.program("work", "w", List.of("sh", "-c", "stty -icanon -echo; echo ready; head -c "
					+ bytes + " >'" + server().directory().resolve("typed") + "'")));
		TmuxContract.await(() -> client().capture(id, 0).lines().getFirst().equals("ready"));
		return id;
	}

	private String typed(PaneId id) throws IOException {
		ended(id);
		return Files.readString(server().directory().resolve("typed"));
	}

}
