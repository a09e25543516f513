package io.github.tmuxorc.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * Text for a client's model that names tools in backticks. A line that names a tool which
 * the client does not get is left out, so each line has to make sense by itself.
 */
final class OfferedText {

	// Of all that stands in backticks only names of tools look like this.
	private static final Pattern TOOL = Pattern.compile("`([a-z]+(?:_[a-z]+)+)`");

	private OfferedText() {
	}

	/**
	 * Read a text.
	 * @param file the name of its file, beside this class
	 * @param offered the names of the tools that the client gets
	 * @return the lines that name no other tool
	 */
	static String read(String file, Set<String> offered) {
		return text(file).lines()
			.filter((line) -> TOOL.matcher(line).results().allMatch((tool) -> offered.contains(tool.group(1))))
			.collect(Collectors.joining("\n"))
			.replaceAll("\n{3,}", "\n\n")
			.strip();
	}

	/**
	 * The tools that a text names.
	 * @param file the name of its file, beside this class
	 * @return the names
	 */
	static Set<String> tools(String file) {
		return TOOL.matcher(text(file)).results().map((tool) -> tool.group(1)).collect(Collectors.toSet());
	}

	private static String text(String file) {
		try {
			return new ClassPathResource(file, OfferedText.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(file + " is missing from the program", ex);
		}
	}

}
