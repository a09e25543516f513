package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChangePreview}: what a dry run prints.
 */
class ChangePreviewTests {

	@TempDir
	private Path folder;

	private Machine machine;

	@BeforeEach
	void makeMachine() throws IOException {
		this.machine = Machine.in(this.folder);
	}

	@Test
	void diffWhenThereAreOtherServersHidesTheirValues() throws IOException {
		String before = """
				{
				  "top": "secret",
				  "mcpServers": {
				    "a": {
				      "command": "secret",
				      "env": { "KEY": "se\\"cret", "N": 1 }
				    }
				  },
				  "b": ["secret"]
				}
				""";
		assertThat(diff(before, false)).isEqualTo("""
				--- FILE
				+++ FILE
				@@ -4,6 +4,13 @@
				     "a": {
				       "command": "…",
				       "env": { "KEY": "…", "N": 1 }
				+    },
				+    "tmux-orc": {
				+      "command": "PROGRAM",
				+      "args": [
				+        "server",
				+        "start"
				+      ]
				     }
				   },
				   "b": ["…"]
				""");
	}

	@Test
	void diffWhenFileIsAbsentIsAgainstNothing() {
		ClientReport report = this.machine.setUpDry(Client.CLAUDE_DESKTOP, false);
		assertThat(String.valueOf(report.diff())).startsWith("""
				--- /dev/null
				+++ %s
				@@ -0,0 +1,11 @@
				+{
				+  "mcpServers": {
				""".formatted(this.machine.file(Client.CLAUDE_DESKTOP)));
	}

	@Test
	void diffWhenProgramMovedShowsBothPlaces() throws IOException {
		assertThat(diff("""
				{"mcpServers": {"tmux-orc": {"env": {"K": "secret"},
				"command": "/old/tmux-orc",
				"args": ["server", "start"]}}}
				""", false)).isEqualTo("""
				--- FILE
				+++ FILE
				@@ -1,3 +1,3 @@
				 {"mcpServers": {"tmux-orc": {"env": {"K": "…"},
				-"command": "/old/tmux-orc",
				+"command": "PROGRAM",
				 "args": ["…", "…"]}}}
				""");
	}

	@Test
	void diffWhenAnotherServerIsReplacedHidesItsValues() throws IOException {
		assertThat(diff("{\"mcpServers\": {\"tmux-orc\": {\"url\": \"secret\"}}, \"x\": \"secret\"}", true))
			.isEqualTo("""
					--- FILE
					+++ FILE
					@@ -1,1 +1,1 @@
					-{"mcpServers": {"tmux-orc": {"url": "…"}}, "x": "…"}
					\\ No newline at end of file
					+{"mcpServers": {"tmux-orc": {"command": "PROGRAM", "args": ["server", "start"]}}, "x": "…"}
					\\ No newline at end of file
					""");
	}

	private String diff(String before, boolean force) throws IOException {
		Path file = this.machine.write(Client.CLAUDE_DESKTOP, before);
		ClientReport report = this.machine.setUpDry(Client.CLAUDE_DESKTOP, force);
		return String.valueOf(report.diff())
			.replace(file.toString(), "FILE")
			.replace(this.machine.program().toString(), "PROGRAM") + "\n";
	}

}
