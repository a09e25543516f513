package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads texts of panes from a tmux that says what a test wants.
 */
class PaneTextsTests {

	private final List<List<String>> asked = new ArrayList<>();

	private long activity = 100;

	private long now = 200;

	private String text = "one";

	private final PaneTexts<String> texts = new PaneTexts<>(new Told(), new TmuxErrors(() -> {
		throw new IllegalStateException();
	}), (pane, history) -> TmuxCommand.of("capture-pane", pane.value(), history.toString()), (meta, text) -> text,
			PaneMeta::text);

	@Test
	void textWhenNothingWasWrittenIsNotReadAgain() {
		assertThat(read(0)).isEqualTo("one");
		this.text = "two";
		assertThat(read(0)).isEqualTo("one");
		assertThat(this.asked).hasSize(1);
	}

	@Test
	void textWhenSomethingWasWrittenIsReadAgain() {
		read(0);
		this.text = "two";
		this.activity++;
		assertThat(read(0)).isEqualTo("two");
	}

	@Test
	void textWhenTheSecondIsNotOverIsReadAgain() {
		this.now = this.activity;
		read(0);
		this.text = "two";
		assertThat(read(0)).isEqualTo("two");
		this.now++;
		read(0);
		this.text = "three";
		assertThat(read(0)).isEqualTo("two");
	}

	@Test
	void textWhenMoreHistoryIsWantedIsReadAgain() {
		read(0);
		this.text = "more";
		assertThat(read(10)).isEqualTo("more");
		assertThat(read(0)).isEqualTo("one");
	}

	@Test
	void memoryWhenThereIsTooMuchForgetsWhatWasUsedLeastLately() {
		PaneMemory<String> memory = new PaneMemory<>(10);
		memory.put(revision("%1"), 0, "a", 5);
		memory.put(revision("%2"), 0, "b", 5);
		memory.get(revision("%1"), 0);
		memory.put(revision("%3"), 0, "c", 5);
		assertThat(memory.get(revision("%2"), 0)).isNull();
		assertThat(memory.get(revision("%1"), 0)).isEqualTo("a");
		memory.put(revision("%1"), 0, "d", 5);
		assertThat(memory.get(revision("%3"), 0)).isEqualTo("c");
	}

	private String read(int history) {
		return this.texts.of(List.of(revision("%1")), history).getOrDefault(new PaneId("%1"), "");
	}

	private PaneRevision revision(String pane) {
		return new PaneRevision(new PaneId(pane), state(), this.activity);
	}

	private String state() {
		return "@1 " + this.activity + " 1 0 0 80 ";
	}

	/**
	 * Answers what the test says.
	 */
	private final class Told implements TmuxTransport {

		@Override
		public TmuxReply run(List<TmuxCommand> commands, String input) {
			PaneTextsTests.this.asked.add(commands.stream().map(TmuxCommand::name).toList());
			Map<String, String> values = Map.of("pane_id", "%1", "window_id", "@1", "window_activity",
					Long.toString(PaneTextsTests.this.activity), "history_size", "0", "cursor_x", "0", "cursor_y", "0",
					"pane_width", "80", "pane_height", "24", "pane_pid", "1", "pane_dead", "0");
			String meta = commands.getFirst().words().getLast();
			for (Map.Entry<String, String> value : values.entrySet()) {
				meta = meta.replace("#{" + value.getKey() + "}", value.getValue());
			}
			return new TmuxReply(List.of(meta, PaneTextsTests.this.text, Long.toString(PaneTextsTests.this.now)), null);
		}

		@Override
		public TmuxSubscription follow(String format, Consumer<String> values) {
			throw new UnsupportedOperationException();
		}

		@Override
		public TmuxSubscription output(SessionId session, PaneId pane, PaneOutputListener listener) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void close() {
		}

	}

}
