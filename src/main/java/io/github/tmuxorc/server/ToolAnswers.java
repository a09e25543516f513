package io.github.tmuxorc.server;

import java.util.Map;

import io.github.tmuxorc.surface.AnswerJson;
import io.github.tmuxorc.surface.UntrustedText;

/**
 * What tools answer, for this server itself: what a resource holds and what a prompt
 * quotes is what a tool tells, whether or not the client gets that tool.
 */
final class ToolAnswers {

	private final ToolCatalog catalog;

	ToolAnswers(ToolCatalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * Call a tool.
	 * @param name the name of the tool
	 * @param arguments its arguments
	 * @return its answer, a record
	 * @throws io.github.tmuxorc.failure.TmuxOrcException if the tool fails
	 */
	Object answer(String name, Map<String, Object> arguments) {
		AgentTool tool = this.catalog.tools()
			.stream()
			.filter((candidate) -> candidate.tool().name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("there is no tool " + name));
		return tool.answer(arguments);
	}

	/**
	 * An answer as a client gets it from the tool.
	 * @param answer the answer
	 * @return one line of JSON
	 */
	static String json(Object answer) {
		return AnswerJson.writeFenced(answer);
	}

	/**
	 * Text from a terminal as a client's model may see it.
	 * @param answer the answer of a tool that reads a terminal
	 * @return the text, fenced
	 */
	static String screen(Object answer) {
		return new UntrustedText(answer.toString()).within(UntrustedText.newFence());
	}

}
