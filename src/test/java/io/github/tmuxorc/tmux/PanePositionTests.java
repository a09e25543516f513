package io.github.tmuxorc.tmux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.failure.UsageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Reads on from a position in a pane, whose program prints what is typed and nothing
 * else.
 */
@ExtendWith(TmuxServerExtension.class)
class PanePositionTests {

	private static final PaneId PANE = new PaneId("%0");

	private TmuxServer server;

	private TmuxClient client;

	@BeforeEach
	void start(TmuxServer server) {
		this.server = server;
		this.client = server.client();
		server.tmux("new-session", "-d", "-s", "work", "-x", "40", "-y", "10", "stty raw -echo; exec cat");
		print("ready");
	}

	@Test
	void readWhenNothingCameIsEmpty() {
		PanePosition position = position();
		PaneText text = this.client.read(position, false);
		assertThat(text.newLines()).isEmpty();
		assertThat(text.gap()).isNull();
		assertThat(text.position()).isEqualTo(position);
	}

	@Test
	void readWhenLinesCameGivesThoseOnly() {
		print("\r\nold\r\n\r\n");
		PanePosition position = position();
		print("new\r\n\r\nnewer");
		assertThat(this.client.read(position, false).newLines()).containsExactly("", "new", "", "newer");
		assertThat(this.client.read(position, false).gap()).isNull();
	}

	@Test
	void readWhenLastLineGrewGivesItsRest() {
		print("\r\n$ ");
		PanePosition position = position();
		print("make all\r\nmade");
		PaneText text = this.client.read(position, false);
		assertThat(text.newLines()).containsExactly(" make all", "made");
		assertThat(text.lines().getFirst()).isEqualTo("$ make all");
	}

	@Test
	void readWhenTheOnlyLineGrewAndStandsThereAgainGivesAll() {
		PanePosition position = position();
		print("+\r\nother\r\nready");
		assertThat(this.client.read(position, false).newLines()).containsExactly("+", "other", "ready");
		this.server.tmux("resize-window", "-t", "%0", "-x", "30", "-y", "10");
		assertThat(this.client.read(position, false).lines()).containsExactly("ready+", "other", "ready");
		assertThat(this.client.read(position, false).gap()).isNotNull();
	}

	@Test
	void readWhenLinesAreWrappedJoinsThem() {
		String wide = "0123456789".repeat(9);
		print("\r\n" + wide);
		PanePosition position = position();
		print("x".repeat(30) + "\r\n" + wide + "\r\nend");
		assertThat(this.client.read(position, false).newLines()).containsExactly("x".repeat(30), wide, "end");
	}

	@Test
	void readWhenMuchScrolledByGivesAll() {
		lines(1, 30);
		PanePosition position = position();
		lines(31, 500);
		assertThat(this.client.read(position, false).newLines()).hasSize(470)
			.startsWith("line 31")
			.endsWith("line 500");
	}

	@Test
	void readWhenAllLinesAreAlikeCountsThem() {
		print("\r\n$".repeat(50));
		PanePosition position = position();
		print("\r\n$".repeat(3) + "\r\nend");
		assertThat(this.client.read(position, false).newLines()).containsExactly("$", "$", "$", "end");
	}

	@Test
	void readWhenHistoryWasTrimmedFindsTheLines() {
		this.server.tmux("set-option", "-g", "history-limit", "100");
		this.server.tmux("new-session", "-d", "-s", "small", "-x", "40", "-y", "10", "stty raw -echo; exec cat");
		PaneId small = new PaneId("%1");
		print(small, lineText(1, 105));
		PanePosition position = this.client.read(small, 0, false).position();
		print(small, lineText(106, 130));
		PaneText text = this.client.read(position, false);
		assertThat(text.newLines()).hasSize(25).startsWith("line 106").endsWith("line 130");
		assertThat(text.gap()).isNull();
		print(small, lineText(131, 600));
		assertThat(this.client.read(position, false).gap()).contains("not in the pane any more");
	}

	@Test
	void readWhenPaneGotAnotherWidthFindsTheLines() {
		IntStream.range(0, 20).forEach((number) -> print("\r\n" + number + " " + "word ".repeat(12) + number));
		PanePosition position = position();
		this.server.tmux("resize-window", "-t", "%0", "-x", "25", "-y", "7");
		print("\r\nnew " + "0123456789".repeat(5) + "\r\nend");
		PaneText text = this.client.read(position, false);
		assertThat(text.newLines()).containsExactly("new " + "0123456789".repeat(5), "end");
		assertThat(text.gap()).isNull();
	}

	@Test
	void readWhenPaneGotAnotherHeightFindsTheLines() {
		lines(1, 30);
		PanePosition position = position();
		this.server.tmux("resize-window", "-t", "%0", "-x", "40", "-y", "20");
		print("\r\nnew");
		assertThat(this.client.read(position, false).newLines()).containsExactly("new");
		this.server.tmux("resize-window", "-t", "%0", "-x", "40", "-y", "5");
		assertThat(this.client.read(position, false).newLines()).containsExactly("new");
	}

	@Test
	void readWhenHistoryWasClearedSaysSoOrFindsTheScreen() {
		lines(1, 30);
		PanePosition position = position();
		this.server.tmux("clear-history", "-t", "%0");
		print("\r\nnew");
		assertThat(this.client.read(position, false).newLines()).containsExactly("new");
		print("\u001b[2J\u001b[3J\u001b[Hother");
		this.server.tmux("clear-history", "-t", "%0");
		PaneText text = this.client.read(position, false);
		assertThat(text.newLines()).containsExactly("other");
		assertThat(text.gap()).contains("not in the pane any more");
	}

	@Test
	void readWhenScreenWasDrawnAnewGivesWhatChanged() {
		lines(1, 30);
		print("\r\nprogress 10%");
		PanePosition position = position();
		print("\rprogress 90%\r\ndone");
		PaneText text = this.client.read(position, false);
		assertThat(text.newLines()).containsExactly("progress 90%", "done");
		assertThat(text.gap()).contains("drawn anew");
	}

	@Test
	void readWhenAProgramDrawsOnTheAlternateScreenSaysSo() {
		lines(1, 30);
		PanePosition position = position();
		print("\u001b[?1049h\u001b[2J\u001b[Heditor");
		PaneText text = this.client.read(position, false);
		assertThat(text.alternate()).isTrue();
		assertThat(text.newLines()).containsExactly("editor");
		assertThat(text.gap()).isNotNull();
		print("\u001b[?1049l");
		print("\r\nback");
		assertThat(this.client.read(position, false).newLines()).containsExactly("back");
		assertThat(this.client.read(text.position(), false).newLines()).contains("back");
	}

	@Test
	void readWhenNothingIsLeftSaysSo() {
		print("\r\nold");
		PanePosition position = position();
		print("\u001b[2J\u001b[3J");
		assertThat(this.client.read(position, false).newLines()).isEmpty();
		assertThat(this.client.read(position, false).gap()).isEqualTo(PanePosition.LOST);
	}

	@Test
	void readWhenStyledKeepsColours() {
		PanePosition position = position();
		print("\r\n\u001b[31mred\u001b[0m");
		assertThat(this.client.read(position, true).newLines()).singleElement().asString().contains("\u001b[31mred");
		assertThat(this.client.read(position, false).newLines()).containsExactly("red");
	}

	@Test
	void textFormGivesThePositionBack() {
		lines(1, 300);
		PanePosition position = position();
		assertThat(PanePosition.parse(position.toString(), PANE)).isEqualTo(position);
		assertThat(position.toString()).hasSizeLessThan(80);
		for (String wrong : List.of("", "12", "0.1.2.3.4", "0.1.2.3.4.A", "0.1.2.3.4." + "AA".repeat(101))) {
			assertThatExceptionOfType(UsageException.class).isThrownBy(() -> PanePosition.parse(wrong, PANE));
		}
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> PanePosition.parse(position.toString(), new PaneId("%1")))
			.withMessage("The position belongs to the pane %0, not to %1. "
					+ "Give the 'position' of an answer about %1, or leave it out.");
	}

	private PanePosition position() {
		return this.client.read(PANE, 0, false).position();
	}

	private void lines(int first, int last) {
		print(lineText(first, last));
	}

	private static String lineText(int first, int last) {
		StringBuilder text = new StringBuilder();
		IntStream.rangeClosed(first, last).forEach((number) -> text.append("\r\nline ").append(number));
		return text.toString();
	}

	private void print(String text) {
		print(PANE, text);
	}

	private void print(PaneId pane, String text) {
		String tty = this.server.tmux("display-message", "-p", "-t", pane.value(), "#{pane_tty}");
		String mark = "end-" + Long.toHexString(System.nanoTime());
		write(tty, text + "\u001b]2;" + mark + "\u0007");
		Awaitility.await().until(() -> this.client.pane(pane).title().equals(mark));
	}

	private static void write(String tty, String text) {
		try {
			Files.writeString(Path.of(tty), text, StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
