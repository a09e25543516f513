package io.github.tmuxorc.tmux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.tmuxorc.failure.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@ExtendWith(TmuxServerExtension.class)
class OwnPaneTests {

	private TmuxServer server;

	private TmuxClient client;

	private TmuxPane pane;

	@BeforeEach
	void start(TmuxServer server) {
		this.server = server;
		this.client = server.client();
		server.startSession("work");
		this.pane = this.client.panes().getFirst();
	}

	@Test
	void protectWhenPaneIsOursRefuses() {
		OwnPane own = own(this.server.socket().toString());
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> own.protect(this.pane))
			.withMessage("The pane %0 is the one that this program runs in. "
					+ "Name another pane, or do this from another terminal.");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> own.protect(this.client.sessions().getFirst()))
			.withMessage("The session 'work' holds the pane that this program runs in. "
					+ "Name another session, or do this from another terminal.");
	}

	@Test
	void protectWhenAPaneStartedUsWithoutItsEnvironmentRefuses() {
		OwnPane own = new OwnPane(this.client, Map.of(), Set.of(this.pane.pid()));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> own.protect(this.pane));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> own.protect(this.client.sessions().getFirst()));
	}

	@Test
	void protectWhenSocketIsReachedByALinkRefuses() throws IOException {
		Path link = Files.createSymbolicLink(this.server.directory().resolve("a,b"), this.server.socket());
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> own(link.toString()).protect(this.pane));
	}

	@Test
	void protectWhenPaneOfTheSameIdIsOnAnotherServerAllows() {
		OwnPane own = own(this.server.directory().resolve("other").toString());
		assertThatNoException().isThrownBy(() -> own.protect(this.pane));
		assertThatNoException().isThrownBy(() -> own.protect(this.client.sessions().getFirst()));
	}

	@Test
	void protectWhenPaneOrSessionIsAnotherAllows() {
		this.server.startSession("other");
		OwnPane own = own(this.server.socket().toString());
		assertThatNoException().isThrownBy(() -> own.protect(this.client.pane(new PaneId("%1"))));
		assertThatNoException().isThrownBy(() -> own.protect(this.client.sessions()
			.stream()
			.filter((session) -> session.name().equals("other"))
			.findFirst()
			.orElseThrow()));
	}

	@Test
	void protectWhenOutsideOfTmuxAllows() {
		OwnPane own = new OwnPane(this.client, Map.of(), Set.of(this.pane.pid() + 1));
		assertThatNoException().isThrownBy(() -> own.protect(this.pane));
		assertThatNoException().isThrownBy(() -> own.protect(this.client.sessions().getFirst()));
	}

	@Test
	void paneThatWasFoundIsReadAsItIsNow() {
		OwnPane own = new OwnPane(this.client, Map.of(), Set.of(this.pane.pid()));
		assertThat(own.find("@orc_name")).isEqualTo(this.client.pane(this.pane.id(), "@orc_name"));
		this.server.tmux("set-option", "-p", "-t", "%0", "@orc_name", "qa");
		assertThat(own.find("@orc_name")).extracting(TmuxPane::options).isEqualTo(Map.of("@orc_name", "qa"));
		this.server.tmux("new-window", "-d", "-t", "work:");
		this.server.tmux("respawn-pane", "-k", "-t", "%0", "cat");
		assertThat(own.find()).isNull();
	}

	@Test
	void paneThatIsSeenOnlyLaterIsFound() {
		String away = this.server.socket() + ".away";
		OwnPane own = new OwnPane(this.client, Map.of(), Set.of(this.pane.pid()));
		move(this.server.socket(), Path.of(away));
		assertThat(own.find()).isNull();
		move(Path.of(away), this.server.socket());
		assertThat(own.find()).isNotNull();
	}

	private static void move(Path from, Path to) {
		try {
			Files.move(from, to);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private OwnPane own(String socket) {
		return new OwnPane(this.client, Map.of("TMUX", socket + ",123,0", "TMUX_PANE", this.pane.id().value()),
				Set.of());
	}

}
