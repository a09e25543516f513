package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.setup.UserHome;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationsTests {

	@Test
	void unregisteredIsWhatIsInstalledAndStartsNothing(@TempDir Path folder) throws IOException {
		UserHome user = UserHome.in(folder);
		Registrations registrations = new Registrations(user.environment());
		assertThat(registrations.unregistered()).isEmpty();
		Files.createDirectories(user.home().resolve(".config/Claude"));
		Files.createDirectory(user.home().resolve(".claude"));
		assertThat(registrations.unregistered()).containsExactly("claude-desktop", "claude-code");
		Files.writeString(user.home().resolve(".claude.json"),
				"{\"mcpServers\":{\"tmux-orc\":{\"command\":\"/bin/tmux-orc\",\"args\":[\"server\",\"start\"]}}}");
		Files.writeString(user.home().resolve(".config/Claude/claude_desktop_config.json"), "{ broken");
		assertThat(registrations.unregistered()).isEmpty();
	}

}
