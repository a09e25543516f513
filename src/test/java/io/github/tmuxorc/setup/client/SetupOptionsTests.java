package io.github.tmuxorc.setup.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.setup.file.UndoOutcome;
import io.github.tmuxorc.surface.Tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ClientSetup}: the scope of a registration and the arguments of the
 * server.
 */
class SetupOptionsTests {

	@TempDir
	private Path folder;

	private Machine machine;

	@BeforeEach
	void makeMachine() throws IOException {
		this.machine = Machine.in(this.folder);
	}

	@ParameterizedTest
	@EnumSource(Client.class)
	void setUpWhenOptionsAreGivenChangesTheArguments(Client client) throws IOException {
		this.machine.setUp(client, " agents, terminal", null);
		assertThat(arguments(client)).containsExactly("server", "start", "--toolsets", "agents,terminal");
		Map<String, String> once = this.machine.files();
		assertThat(this.machine.setUp(client).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(this.machine.setUp(client, "agents,terminal", null).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(this.machine.files()).isEqualTo(once);
		assertThat(this.machine.setUp(client, "terminal", Tier.READ).outcome()).isEqualTo(Outcome.UPDATED);
		assertThat(arguments(client)).containsExactly("server", "start", "--toolsets", "terminal", "--tier", "read");
		assertThat(this.machine.undo(client)).singleElement()
			.satisfies((undone) -> assertThat(undone.outcome()).isEqualTo(UndoOutcome.DELETED));
		assertThat(this.machine.files()).doesNotContainKey(this.machine.home().relativize(file(client)).toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			server start --tier=read --socket x       | server start --socket x --tier destroy
			server start --socket x --tier read --a b | server start --socket x --a b --tier destroy
			server start --tier                       | server start --tier destroy
			server start --toolsets agents            | server start --toolsets agents --tier destroy
			""")
	void setUpWhenTheUserHasArgumentsKeepsThem(String before, String after) throws IOException {
		String quoted = "\"" + before.replace(" ", "\", \"") + "\"";
		this.machine.write(Client.CODEX,
				"[mcp_servers.tmux-orc]\nargs = [" + quoted + "]\ncommand = \"" + this.machine.program() + "\"\n");
		assertThat(this.machine.setUp(Client.CODEX).outcome()).isEqualTo(Outcome.UNCHANGED);
		this.machine.setUp(Client.CODEX, null, Tier.DESTROY);
		assertThat(String.join(" ", arguments(Client.CODEX))).isEqualTo(after);
	}

	@Test
	void setUpWhenAToolSetIsUnknownSaysSo() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> new ServerArguments("agent", null))
			.withMessage("There is no tool set 'agent'. Give some of agents, terminal, with commas between them.");
	}

	@ParameterizedTest
	@CsvSource({ "CLAUDE_CODE,.mcp.json", "VSCODE,.vscode/mcp.json", "CURSOR,.cursor/mcp.json",
			"CODEX,.codex/config.toml", "GEMINI,.gemini/settings.json" })
	void setUpWhenScopeIsAProjectWritesItsFileAndUndoRemovesIt(Client client, String file) throws IOException {
		Path project = Files.createDirectory(this.machine.home().resolve("project"));
		Map<String, String> before = this.machine.files();
		SetupRequest request = Machine.request(project, false, false);
		ClientReport report = this.machine.setup().setUp(client, request);
		assertThat(project.resolve(file)).content().contains(this.machine.program().toString());
		assertThat(report.file()).isEqualTo(project.resolve(file).toString());
		assertThat(report.nextStep()).isEqualTo("Start %s in %s; it may ask whether to trust the server.",
				client.title(), project);
		assertThat(this.machine.setup().setUp(client, request).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(this.machine.undo(client)).hasSize(1);
		assertThat(this.machine.files()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource(value = Client.class, names = { "CLAUDE_DESKTOP", "WINDSURF", "ZED" })
	void setUpWhenClientHasNoProjectsSaysSo(Client client) {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> this.machine.setup().setUp(client, Machine.request(this.folder, false, false)))
			.withMessage("%s has no servers for one project only."
					+ " Leave out --scope and --project to set it up for all of them.", client.title());
	}

	@Test
	void setUpFoundWhenScopeIsAProjectLeavesOutClientsWithoutProjects() {
		assertThat(this.machine.setup().setUpFound(Machine.request(this.folder, false, false)))
			.extracting(ClientReport::client)
			.containsExactly(Client.CLAUDE_CODE, Client.VSCODE, Client.CURSOR, Client.CODEX, Client.GEMINI);
	}

	@Test
	void undoWhenUserAndProjectAreRegisteredTakesBackBoth() throws IOException {
		this.machine.write(Client.GEMINI, "{ }");
		Path project = Files.createDirectory(this.machine.home().resolve("project"));
		Map<String, String> before = this.machine.files();
		this.machine.setup().setUp(Client.GEMINI, Machine.request(project, false, false));
		this.machine.setUp(Client.GEMINI);
		assertThat(this.machine.undo(Client.GEMINI)).hasSize(2);
		assertThat(this.machine.files()).isEqualTo(before);
	}

	@Test
	void projectWhenOptionsContradictEachOtherSaysSo() {
		assertThat(SetupRequest.project(null, null)).isNull();
		assertThat(SetupRequest.project(Scope.USER, null)).isNull();
		assertThat(SetupRequest.project(Scope.PROJECT, null)).isEqualTo(Path.of("").toAbsolutePath());
		assertThat(SetupRequest.project(null, this.folder + "/x/..")).isEqualTo(this.folder);
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> SetupRequest.project(Scope.USER, this.folder.toString()))
			.withMessage("--project does not go with --scope user. Leave one of them out, or give --scope project.");
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> SetupRequest.project(null, this.folder + "/nowhere"))
			.withMessage("%s/nowhere is not a folder. Give the folder of a project with --project.", this.folder);
	}

	private Path file(Client client) {
		return this.machine.file(client);
	}

	private List<String> arguments(Client client) throws IOException {
		return Objects.requireNonNull(this.machine.entry(client)).arguments();
	}

}
