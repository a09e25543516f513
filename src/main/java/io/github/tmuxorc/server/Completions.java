package io.github.tmuxorc.server;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult.CompleteCompletion;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.tmuxorc.server.ResourceAddress.Kind;
import io.github.tmuxorc.surface.CompletionSource;

/**
 * What a person can type for an argument of a prompt or the variable of a template: what
 * the shell suggests for the same thing.
 */
final class Completions {

	/** How many the protocol allows. */
	static final int MOST = 100;

	private static final Log logger = LogFactory.getLog(Completions.class);

	// Of any command that has the parameter.
	private static final String COMMAND = "agent status";

	private final Prompts prompts;

	private final Supplier<Stream<CompletionSource>> sources;

	Completions(Prompts prompts, Supplier<Stream<CompletionSource>> sources) {
		this.prompts = prompts;
		this.sources = sources;
	}

	/**
	 * Complete a value.
	 * @param ref what it belongs to: a prompt by its name, or a template by its text
	 * @param argument the name of the argument or variable
	 * @param typed what is typed of the value
	 * @return the values that begin like that, in any case; at most {@value #MOST}
	 * @throws RequestRefusedException if there is no such thing
	 */
	CompleteResult complete(RequestParameters ref, String argument, String typed) {
		String parameter = switch (ref.text("type")) {
			case "ref/prompt" -> ofPrompt(this.prompts.find(ref.text("name")), argument);
			case "ref/resource" -> ofTemplate(ref.text("uri"), argument);
			default -> throw refused("A completion is for a 'ref/prompt' or a 'ref/resource'.");
		};
		List<String> values = values(parameter).stream()
			.filter((value) -> value.regionMatches(true, 0, typed, 0, typed.length()))
			.toList();
		return new CompleteResult(new CompleteCompletion(values.subList(0, Math.min(MOST, values.size())),
				values.size(), values.size() > MOST));
	}

	private static String ofPrompt(PromptTemplate prompt, String argument) {
		return prompt.arguments()
			.stream()
			.filter((candidate) -> candidate.name().equals(argument))
			.findFirst()
			.orElseThrow(() -> refused("The prompt '" + prompt.name() + "' has no argument '" + argument + "'. Use "
					+ prompt.arguments().stream().map(PromptTemplate.Argument::name).collect(Collectors.joining(", "))
					+ "."))
			.parameter();
	}

	private static String ofTemplate(String template, String variable) {
		for (Kind kind : Kind.values()) {
			if (kind != Kind.AGENTS && kind.template().equals(template)) {
				if (!kind.variable().equals(variable)) {
					throw refused("The template '" + template + "' has no variable '" + variable + "'. Use '"
							+ kind.variable() + "'.");
				}
				return kind.parameter();
			}
		}
		throw refused("There is no template '" + template + "'. Call 'resources/templates/list' to see them.");
	}

	private List<String> values(String parameter) {
		try {
			return this.sources.get()
				.filter((source) -> source.knows(COMMAND, parameter))
				.flatMap((source) -> source.values().stream())
				.distinct()
				.toList();
		}
		catch (RuntimeException ex) {
			// Nothing is suggested then; what it is suggested for will say what is wrong.
			logger.warn("There are no values for '" + parameter + "'", ex);
			return List.of();
		}
	}

	private static RequestRefusedException refused(String message) {
		return new RequestRefusedException(ErrorCodes.INVALID_PARAMS, message, null);
	}

}
