package io.github.tmuxorc.server;

import java.util.List;
import java.util.Set;

import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import org.jspecify.annotations.Nullable;

/**
 * A prompt that a person can choose in a client.
 *
 * @param name its name, which is that of the file with its text, too
 * @param title what a person reads
 * @param description what it is for
 * @param needs the tools without which it makes no sense
 * @param arguments what a person can give with it
 */
record PromptTemplate(String name, String title, String description, Set<String> needs, List<Argument> arguments) {

	static final List<PromptTemplate> ALL = List.of(
			new PromptTemplate("diagnose_agent", "Diagnose a stuck agent",
					"Find out why an agent does not get on, from its state and its screen, and what to do about it.",
					Set.of("agent_status", "agent_read"), List.of(agent("The agent that does not get on."))),
			new PromptTemplate("hand_over", "Hand work over",
					"Have an agent hand its work over to another one, so that nothing is lost or done twice.",
					Set.of("agent_ask", "agent_send"),
					List.of(agent("The agent that hands over."), new Argument("to", "agent",
							"The agent that takes over; by default a new one, or one that is idle.", "another agent"))),
			new PromptTemplate("lead_team", "Lead a team on a requirements document",
					"Have agents build what a requirements document asks for: plan, start them, give out work, check it.",
					Set.of("agent_spawn", "agent_send", "agent_wait"),
					List.of(new Argument("document", "", "Path or address of the requirements document.", null, true),
							new Argument("session", "session",
									"The tmux session that the agents live in; by default one named after the project.",
									"that you name after the project"))),
			new PromptTemplate("review_work", "Review an agent's work",
					"Check what an agent did last, and say what must change before it is accepted.",
					Set.of("agent_status", "agent_result"), List.of(agent("The agent whose work is reviewed."),
							new Argument("focus", "", "What to look at above all.", null, false))));

	private static Argument agent(String description) {
		return new Argument("agent", "agent", description + " Its name, session:name, or the id of its pane.", null,
				true);
	}

	/**
	 * The file that holds the text.
	 * @return its name
	 */
	String file() {
		return "prompts/" + this.name + ".md";
	}

	Prompt described() {
		return Prompt.builder(this.name)
			.title(this.title)
			.description(this.description)
			.arguments(this.arguments.stream()
				.map((argument) -> PromptArgument.builder(argument.name())
					.description(argument.description())
					.required(argument.required())
					.build())
				.toList())
			.build();
	}

	/**
	 * What a person can give with a prompt.
	 *
	 * @param name its name, which stands in the text for its value
	 * @param parameter the parameter of commands whose values it has; empty if nobody
	 * knows its values
	 * @param description what it is
	 * @param fallback what stands in the text where none is given; null if the line is
	 * left out then
	 * @param required whether it must be given
	 */
	record Argument(String name, String parameter, String description, @Nullable String fallback, boolean required) {

		Argument(String name, String parameter, String description, String fallback) {
			this(name, parameter, description, fallback, false);
		}

	}

}
