package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every client does, whatever carries its commands.
 */
@ExtendWith(TmuxServerExtension.class)
public abstract class TmuxClientContractTests {

	private TmuxServer server;

	private TmuxClient client;

	protected abstract TmuxClient client(TmuxServer server);

	@BeforeEach
	void connect(TmuxServer server) {
		this.server = server;
		this.client = client(server);
	}

	@Test
	void sessionsWhenNoServerRunsIsEmptyAndStartsNone() {
		assertThat(this.client.sessions()).isEmpty();
		assertThat(this.client.panes()).isEmpty();
		assertThat(this.server.socket()).doesNotExist();
	}

	@Test
	void newSessionWhenNameIsOddIsFoundByIt() {
		TmuxSession session = this.client.newSession(new NewSession(new SessionName("a b;"), null));
		assertThat(this.client.sessions()).singleElement().isEqualTo(session);
		assertThat(session.name()).isEqualTo("a b;");
	}

	@Test
	void startWhenSessionIsMissingStartsItAndKeepsTheLastScreen() {
		PaneId id = this.client.start(new PaneProgram(new SessionName("work"), "one;", "/", Map.of("A", "x y;"),
				List.of("true"), Map.of("@orc_name", "o'n#e{;")));
		PaneId other = this.client
			.start(new PaneProgram(new SessionName("work"), "two", "/", Map.of(), List.of("sleep", "100"), Map.of()));
		assertThat(this.client.pane(id, "@orc_name").options()).containsEntry("@orc_name", "o'n#e{;");
		assertThat(this.client.pane(id).windowName()).isEqualTo("one;");
		assertThat(this.client.panes()).extracting(TmuxPane::id).containsExactly(id, other);
	}

	@Test
	void killWhenPaneIsUnknownNamesTheRemedy() {
		this.server.startSession("work");
		assertThatExceptionOfType(PaneNotFoundException.class).isThrownBy(() -> this.client.kill(new PaneId("%99")))
			.withMessage("No pane has the id %99. Run 'pane list' to see the panes.");
	}

}
