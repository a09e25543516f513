package io.github.tmuxorc.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.modelcontextprotocol.server.McpSyncServer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.setup.check.StartCheck;
import io.github.tmuxorc.setup.client.Registrations;
import io.github.tmuxorc.surface.Audience;
import io.github.tmuxorc.surface.BackgroundWork;
import io.github.tmuxorc.surface.ShellOnly;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.Toolset;

/**
 * Commands about the MCP server that this program can be.
 */
@Component
class ServerCommands {

	private static final String SETS = "Tool sets to offer, agents, terminal or both with a comma between; by default agents.";

	private static final String TIER = "How much the tools may change: read, operate (the default), or destroy, which ends "
			+ "agents, panes and sessions as well.";

	private static final Duration START_LIMIT = Duration.ofSeconds(10);

	/** Whoever may send letters delivers those of others, too. */
	private static final String SENDS_MAIL = "mail_send";

	private final ConfigurableEnvironment environment;

	private final Audience audience;

	private final ObjectProvider<McpSyncServer> server;

	private final ObjectProvider<StdioTransport> transport;

	private final ObjectProvider<OfferedTools> tools;

	private final Registrations registrations;

	private final StartCheck startCheck;

	private final ObjectProvider<BackgroundWork> background;

	ServerCommands(ConfigurableEnvironment environment, Audience audience, ObjectProvider<McpSyncServer> server,
			ObjectProvider<StdioTransport> transport, ObjectProvider<OfferedTools> tools, Registrations registrations,
			ProgramRunner runner, ObjectProvider<BackgroundWork> background) {
		this.background = background;
		this.environment = environment;
		this.audience = audience;
		this.server = server;
		this.transport = transport;
		this.tools = tools;
		this.registrations = registrations;
		this.startCheck = new StartCheck(runner, START_LIMIT);
	}

	@Command(name = "server start",
			description = "Serve the tools to an MCP client over standard input and output. "
					+ "A client starts it; it ends when its input ends.")
	@ShellOnly("Whoever could call it is served already.")
	void start(@Option(longName = "toolsets", description = SETS) @Nullable String toolsets,
			@Option(longName = "tier", description = TIER) @Nullable Tier tier) throws InterruptedException {
		// Before the first tool makes the client of tmux.
		choose(toolsets, tier, Map.of("orc.long-lived", "true"));
		this.audience.set(CallProgress::reportToCaller, (question) -> true);
		this.server.getObject();
		StdioTransport client = this.transport.getObject();
		client.start();
		if (this.tools.getObject().names().contains(SENDS_MAIL)) {
			this.background.orderedStream().forEach(BackgroundWork::begin);
		}
		client.awaitEnd();
	}

	@Command(name = "server tools",
			description = "List the tools that an MCP client gets, with their sets, tiers, hints and sizes.")
	@ShellOnly("A client lists tools by the protocol.")
	ToolList tools(@Option(longName = "toolsets", description = SETS) @Nullable String toolsets,
			@Option(longName = "tier", description = TIER) @Nullable Tier tier) {
		choose(toolsets, tier, Map.of());
		return ToolList.of(this.tools.getObject().tools());
	}

	@Command(name = "server status",
			description = "Say which MCP clients start this program, and start it as they do to see whether it answers.")
	@ShellOnly("It is about the clients' settings, which are the user's.")
	ServerStatus status() {
		Map<List<String>, StartCheck.Outcome> starts = new HashMap<>();
		return new ServerStatus(this.registrations.read().stream().map((registration) -> {
			List<String> command = registration.commandLine();
			return ServerStatus.Entry.of(registration, command,
					command.isEmpty() ? null : starts.computeIfAbsent(command, this.startCheck::run));
		}).toList());
	}

	private void choose(@Nullable String toolsets, @Nullable Tier tier, Map<String, Object> others) {
		Map<String, Object> chosen = new HashMap<>(others);
		if (toolsets != null) {
			chosen.put("orc.server.toolsets", Toolset.parse(toolsets));
		}
		if (tier != null) {
			chosen.put("orc.server.tier", tier);
		}
		this.environment.getPropertySources().addFirst(new MapPropertySource("server", chosen));
	}

}
