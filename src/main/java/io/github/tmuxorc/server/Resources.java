package io.github.tmuxorc.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ListResourceTemplatesResult;
import io.modelcontextprotocol.spec.McpSchema.ListResourcesResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.role.Roles;
import io.github.tmuxorc.server.ResourceAddress.Kind;
import io.github.tmuxorc.surface.Page;
import io.github.tmuxorc.tmux.TmuxPane;

/**
 * What a person can choose in a client to show it to the model: agents, terminals and
 * roles. Those that there are now are listed; the templates lead to any.
 */
final class Resources {

	/** How many are listed in one go. */
	static final int PAGE = 100;

	private final AgentFleet fleet;

	private final Roles roles;

	private final ToolAnswers tools;

	/**
	 * Create the resources.
	 * @param fleet the agents, and the tmux server with the panes
	 * @param roles the roles
	 * @param tools what resources are read with
	 */
	Resources(AgentFleet fleet, Roles roles, ToolAnswers tools) {
		this.fleet = fleet;
		this.roles = roles;
		this.tools = tools;
	}

	/**
	 * List what there is now.
	 * @param cursor what the part before ended with, or null for the first part
	 * @return a part of the list: all agents, each agent, each pane, and the roles
	 */
	ListResourcesResult list(@Nullable String cursor) {
		Map<String, Resource> all = new LinkedHashMap<>();
		List<Agent> agents = this.fleet.agents().list();
		Stream<Resource> resources = Stream
			.of(Stream.of(allAgents()), agents.stream().map((agent) -> agent(agent, agents)), panes(agents),
					this.roles.names().stream().map(Resources::role))
			.flatMap((kind) -> kind);
		// A window can be linked to several sessions.
		resources.forEach((resource) -> all.putIfAbsent(resource.uri(), resource));
		try {
			Page<Resource> page = Page.of(List.copyOf(all.values()), PAGE, cursor, Resource::uri);
			return ListResourcesResult.builder(page.items()).nextCursor(page.nextCursor()).build();
		}
		catch (UsageException ex) {
			throw new RequestRefusedException(ErrorCodes.INVALID_PARAMS, String.valueOf(ex.getMessage()), null);
		}
	}

	private static Resource allAgents() {
		return Resource.builder(Kind.AGENTS.template(), "agents")
			.title("All agents")
			.description("Every agent with its state and its open question. "
					+ "An update is told when one comes, goes, asks or is in another state.")
			.mimeType(Kind.AGENTS.mimeType())
			.build();
	}

	private static Resource agent(Agent agent, List<Agent> all) {
		boolean unique = all.stream().filter((other) -> other.address().equals(agent.address())).count() == 1;
		String name = unique ? agent.address() : agent.pane().id().value();
		return Resource.builder(new ResourceAddress(Kind.AGENT, name).uri(), name)
			.title("Agent " + agent.name() + " (" + agent.role() + ") in " + agent.pane().sessionName())
			.mimeType(Kind.AGENT.mimeType())
			.build();
	}

	private Stream<Resource> panes(List<Agent> agents) {
		Map<String, String> names = agents.stream()
			.collect(Collectors.toMap((agent) -> agent.pane().id().value(), (agent) -> "agent " + agent.name(),
					(one, same) -> one));
		return this.fleet.tmux().panes().stream().map((pane) -> pane(pane, names.get(pane.id().value())));
	}

	private static Resource pane(TmuxPane pane, @Nullable String agent) {
		return Resource.builder(new ResourceAddress(Kind.PANE, pane.id().value()).uri(), pane.id().value())
			.title("Screen of " + ((agent != null) ? agent : pane.command()) + " in " + pane.sessionName())
			.mimeType(Kind.PANE.mimeType())
			.build();
	}

	private static Resource role(String name) {
		return Resource.builder(new ResourceAddress(Kind.ROLE, name).uri(), name)
			.title("Role " + name)
			.mimeType(Kind.ROLE.mimeType())
			.build();
	}

	/**
	 * The templates of the resources, which never change.
	 * @return the templates
	 */
	static ListResourceTemplatesResult templates() {
		return ListResourceTemplatesResult.builder(List.of(template(Kind.AGENT, "agent", "An agent",
				"What agent_status tells of one agent: its state, how that is known, its last answer and what it asks. "
						+ "The name is its name, session:name, or the id of its pane. "
						+ "An update is told when its state, answer or question changes."),
				template(Kind.PANE, "pane", "The screen of a pane",
						"What stands in a tmux pane, fenced as data. The id is like %3, which a URI writes as %253. "
								+ "An update is told when other text stands there, about once a second."),
				template(Kind.ROLE, "role", "A role",
						"What an agent in this role is told to do and when its work is done, to brief one with.")))
			.build();
	}

	private static ResourceTemplate template(Kind kind, String name, String title, String description) {
		return ResourceTemplate.builder(kind.template(), name)
			.title(title)
			.description(description)
			.mimeType(kind.mimeType())
			.build();
	}

	/**
	 * Read a resource.
	 * @param uri its URI
	 * @return the text that it holds
	 * @throws RequestRefusedException if there is none of that URI
	 */
	ReadResourceResult read(String uri) {
		ResourceAddress address = ResourceAddress.parse(uri);
		try {
			String text = switch (address.kind()) {
				case AGENTS, AGENT -> ToolAnswers.json(answer(address));
				case PANE -> ToolAnswers.screen(answer(address));
				case ROLE -> answer(address).toString();
			};
			return ReadResourceResult
				.builder(List.of(TextResourceContents.builder(uri, text).mimeType(address.kind().mimeType()).build()))
				.build();
		}
		catch (NotFoundException | UsageException ex) {
			throw ResourceAddress.notFound(uri, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * What a resource holds.
	 * @param address its address
	 * @return the answer of a tool, or the text of a role
	 * @throws NotFoundException if there is nothing of that name
	 * @throws UsageException if it cannot be a name
	 */
	Object answer(ResourceAddress address) {
		return switch (address.kind()) {
			case AGENTS -> this.tools.answer("agent_list", Map.of());
			case AGENT -> this.tools.answer("agent_status", Map.of("agent", address.name()));
			case PANE -> this.tools.answer("pane_capture", Map.of("pane", address.name()));
			case ROLE -> this.roles.read(address.name()).text();
		};
	}

}
