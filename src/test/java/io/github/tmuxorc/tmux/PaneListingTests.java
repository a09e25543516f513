package io.github.tmuxorc.tmux;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.process.SystemProgramRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists panes of a real tmux and reads a part of them, while they change.
 */
@ExtendWith(TmuxServerExtension.class)
class PaneListingTests {

	private final AtomicInteger calls = new AtomicInteger();

	@SuppressWarnings("NullAway.Init")
	private TmuxServer server;

	@SuppressWarnings("NullAway.Init")
	private TmuxClient client;

	@BeforeEach
	void setUp(TmuxServer server) {
		this.server = server;
		this.client = server.client(
				(program) -> new Counted(new ProcessTransport(new SystemProgramRunner(), program), this.calls),
				Duration.ofSeconds(20));
		server.tmux("new-session", "-d", "-s", "work", "-x", "200", "-y", "50", "exec cat");
		for (int i = 1; i < 4; i++) {
			server.tmux("split-window", "-d", "-t", "work:", "exec cat");
		}
		server.tmux("set-option", "-p", "-t", "%1", "@orc_name", "one");
	}

	@Test
	void partThatWasReadBeforeIsReadAtOnceAndAsItIsNow() {
		PaneListing<TmuxPane> listing = list();
		assertThat(listing.ids()).extracting(PaneId::value).containsExactlyInAnyOrder("%0", "%1", "%2", "%3");
		assertThat(read(listing, "%1", "%2")).containsExactlyInAnyOrder("%1 one", "%2 ");
		this.server.tmux("set-option", "-p", "-t", "%1", "@orc_name", "other");
		this.server.tmux("set-option", "-p", "-t", "%2", "@orc_name", "two");
		this.calls.set(0);
		assertThat(read(list(), "%1", "%2")).containsExactlyInAnyOrder("%1 other", "%2 two");
		assertThat(this.calls).hasValue(1);
	}

	@Test
	void partThatWasNotReadBeforeIsReadAsWell() {
		assertThat(read(list(), "%0", "%1")).containsExactlyInAnyOrder("%0 ", "%1 one");
		assertThat(read(list(), "%1", "%3")).containsExactlyInAnyOrder("%1 one", "%3 ");
		this.calls.set(0);
		assertThat(read(list(), "%3")).containsExactly("%3 ");
		assertThat(this.calls).hasValue(1);
		assertThat(list().read(List.of())).isEmpty();
	}

	@Test
	void listThatWasReadAsAWholeIsReadAtOnceWithWhatHasCome() {
		assertThat(read(list(), "%0", "%1", "%2", "%3")).hasSize(4);
		this.server.tmux("split-window", "-d", "-t", "work:", "exec cat");
		for (int i = 0; i < 3; i++) {
			this.calls.set(0);
			PaneListing<TmuxPane> listing = list();
			assertThat(listing.ids()).hasSize(5);
			assertThat(read(listing, "%0", "%1", "%2", "%3")).hasSize(4);
			assertThat(this.calls).hasValue(1);
		}
	}

	@Test
	void paneThatHasGoneIsListedNoMore() {
		read(list(), "%1", "%2");
		this.server.tmux("kill-pane", "-t", "%1");
		PaneListing<TmuxPane> listing = list();
		assertThat(listing.ids()).extracting(PaneId::value).containsExactlyInAnyOrder("%0", "%2", "%3");
		assertThat(read(listing, "%2")).containsExactlyInAnyOrder("%2 ");
		this.server.tmux("kill-pane", "-t", "%2");
		assertThat(read(listing, "%2", "%3")).containsExactly("%3 ");
		this.server.tmux("kill-server");
		assertThat(list().ids()).isEmpty();
	}

	@Test
	void windowOfTwoSessionsIsListedOnceAndReadForEach() {
		this.server.tmux("new-session", "-d", "-s", "other", "exec cat");
		this.server.tmux("link-window", "-s", "work:0", "-t", "other:7");
		for (int i = 0; i < 2; i++) {
			PaneListing<TmuxPane> listing = list();
			assertThat(listing.ids()).hasSize(5).doesNotHaveDuplicates();
			assertThat(listing.read(List.of(new PaneId("%1")))).extracting(TmuxPane::sessionName)
				.containsExactlyInAnyOrder("work", "other");
		}
	}

	private PaneListing<TmuxPane> list() {
		return this.client.panesInParts(PaneFilter.ALL, PaneFormat.panes("@orc_name"));
	}

	private static List<String> read(PaneListing<TmuxPane> listing, String... panes) {
		return listing.read(List.of(panes).stream().map(PaneId::new).toList())
			.stream()
			.map((pane) -> pane.id() + " " + pane.options().getOrDefault("@orc_name", ""))
			.toList();
	}

	/**
	 * Counts how often tmux is asked.
	 *
	 * @param transport asks it
	 * @param calls how often
	 */
	private record Counted(TmuxTransport transport, AtomicInteger calls) implements TmuxTransport {

		@Override
		public TmuxReply run(List<TmuxCommand> commands, String input) {
			this.calls.incrementAndGet();
			return this.transport.run(commands, input);
		}

		@Override
		public TmuxSubscription follow(String format, Consumer<String> values) {
			return this.transport.follow(format, values);
		}

		@Override
		public @Nullable TmuxSubscription output(SessionId session, PaneId pane, PaneOutputListener listener) {
			return this.transport.output(session, pane, listener);
		}

		@Override
		public void close() {
			this.transport.close();
		}

	}

}
