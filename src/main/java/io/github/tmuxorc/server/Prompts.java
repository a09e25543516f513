package io.github.tmuxorc.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.ListPromptsResult;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.role.Roles;

/**
 * The prompts that a client offers its person. Each is one message: what to do with which
 * tools, and what is known right now.
 */
final class Prompts {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)}}");

	private static final int SCREEN_LINES = 40;

	private final Set<String> offered;

	private final ToolAnswers tools;

	private final Roles roles;

	/**
	 * Create the prompts.
	 * @param offered the names of the tools that the client gets; a prompt that cannot do
	 * without another one is not offered
	 * @param tools what is known right now
	 * @param roles the roles
	 */
	Prompts(Set<String> offered, ToolAnswers tools, Roles roles) {
		this.offered = Set.copyOf(offered);
		this.tools = tools;
		this.roles = roles;
	}

	ListPromptsResult list() {
		return ListPromptsResult.builder(offered().stream().map(PromptTemplate::described).toList()).build();
	}

	private List<PromptTemplate> offered() {
		return PromptTemplate.ALL.stream().filter((prompt) -> this.offered.containsAll(prompt.needs())).toList();
	}

	/**
	 * Find a prompt.
	 * @param name its name
	 * @return the prompt
	 * @throws RequestRefusedException if none of that name is offered
	 */
	PromptTemplate find(String name) {
		return offered().stream()
			.filter((prompt) -> prompt.name().equals(name))
			.findFirst()
			.orElseThrow(() -> refused("No prompt is called '" + name + "'. Use one of "
					+ offered().stream().map(PromptTemplate::name).collect(Collectors.joining(", ")) + "."));
	}

	/**
	 * Write a prompt.
	 * @param name its name
	 * @param given the arguments by their names
	 * @return the message for the model
	 * @throws RequestRefusedException if there is no such prompt, or it cannot be written
	 * with these arguments
	 */
	GetPromptResult get(String name, Map<String, String> given) {
		PromptTemplate prompt = find(name);
		check(prompt, given);
		try {
			String text = fill(OfferedText.read(prompt.file(), this.offered), values(prompt, given), facts(given));
			return GetPromptResult
				.builder(List.of(PromptMessage.builder(Role.USER, TextContent.builder(text).build()).build()))
				.description(prompt.description())
				.build();
		}
		catch (NotFoundException | UsageException ex) {
			throw refused(String.valueOf(ex.getMessage()));
		}
	}

	private static void check(PromptTemplate prompt, Map<String, String> given) {
		List<String> names = prompt.arguments().stream().map(PromptTemplate.Argument::name).toList();
		for (String name : given.keySet()) {
			if (!names.contains(name)) {
				throw refused("The prompt '" + prompt.name() + "' has no argument '" + name + "'. Leave it out, or use "
						+ String.join(", ", names) + ".");
			}
		}
		for (PromptTemplate.Argument argument : prompt.arguments()) {
			if (argument.required() && !given.containsKey(argument.name())) {
				throw refused("The prompt '" + prompt.name() + "' needs the argument '" + argument.name() + "'. "
						+ argument.description());
			}
		}
	}

	private static Map<String, @Nullable String> values(PromptTemplate prompt, Map<String, String> given) {
		Map<String, @Nullable String> values = new HashMap<>();
		for (PromptTemplate.Argument argument : prompt.arguments()) {
			String value = given.get(argument.name());
			values.put(argument.name(), (value != null) ? "`" + value + "`" : argument.fallback());
		}
		return values;
	}

	private Map<String, Supplier<String>> facts(Map<String, String> given) {
		String agent = given.getOrDefault("agent", "");
		return Map.of("agents", () -> ToolAnswers.json(this.tools.answer("agent_list", Map.of())), "status",
				() -> ToolAnswers.json(this.tools.answer("agent_status", Map.of("agent", agent))), "explanation",
				() -> ToolAnswers.json(this.tools.answer("agent_status", Map.of("agent", agent, "explain", true))),
				"screen",
				() -> ToolAnswers
					.screen(this.tools.answer("agent_read", Map.of("agent", agent, "lines", SCREEN_LINES))),
				"roles", this::rolesInLines);
	}

	private String rolesInLines() {
		return this.roles.names()
			.stream()
			.map((name) -> "- " + new ResourceAddress(ResourceAddress.Kind.ROLE, name).uri() + ": "
					+ this.roles.read(name).description())
			.collect(Collectors.joining("\n"));
	}

	// In one go, so that nothing in what is filled in means anything.
	private static String fill(String text, Map<String, @Nullable String> values, Map<String, Supplier<String>> facts) {
		List<String> lines = new ArrayList<>();
		text.lines().forEach((line) -> {
			boolean complete = PLACEHOLDER.matcher(line)
				.results()
				.allMatch((place) -> facts.containsKey(place.group(1)) || values.get(place.group(1)) != null);
			if (complete) {
				lines.add(PLACEHOLDER.matcher(line).replaceAll((place) -> {
					Supplier<String> fact = facts.get(place.group(1));
					return Matcher.quoteReplacement((fact != null) ? fact.get() : values.get(place.group(1)));
				}));
			}
		});
		return String.join("\n", lines).replace("\n\n\n", "\n\n");
	}

	private static RequestRefusedException refused(String message) {
		return new RequestRefusedException(ErrorCodes.INVALID_PARAMS, message, null);
	}

}
