package io.github.tmuxorc.settings;

import java.io.StringReader;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

import io.github.tmuxorc.failure.FailedException;

/**
 * A YAML file, whose lines are named where something in it is wrong.
 *
 * @param name its name, for messages
 */
record YamlFile(String name) {

	/**
	 * Read the file.
	 * @param text its text
	 * @return what it holds
	 * @throws FailedException if it is not YAML, or holds nothing
	 */
	Node compose(String text) {
		try {
			Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
			if (node == null) {
				throw new FailedException(this.name + " is empty.", "Correct it, or delete it.");
			}
			return node;
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			FailedException failure = refused(line, "This is not YAML: " + ex.getProblem());
			failure.addSuppressed(ex);
			throw failure;
		}
		catch (YAMLException ex) {
			FailedException failure = new FailedException(this.name + " cannot be read as YAML: " + firstLine(ex) + ".",
					"Correct it, as text in UTF-8 without control characters.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private static String firstLine(YAMLException ex) {
		String message = Objects.requireNonNullElse(ex.getMessage(), "it is broken");
		return message.lines().findFirst().orElse(message).replaceFirst("\\.$", "");
	}

	/**
	 * The text that stands somewhere.
	 * @param node where
	 * @return the text
	 * @throws FailedException if something else stands there
	 */
	String scalar(Node node) {
		if (node instanceof ScalarNode scalar) {
			return scalar.getValue();
		}
		throw refused(node, "This is not a text");
	}

	/**
	 * The regular expression that stands somewhere.
	 * @param name what it is called
	 * @param node where
	 * @return the expression
	 * @throws FailedException if something else stands there
	 */
	Pattern pattern(String name, Node node) {
		try {
			return Pattern.compile(scalar(node));
		}
		catch (PatternSyntaxException ex) {
			throw refused(node, "'" + name + "' is no regular expression: " + ex.getDescription());
		}
	}

	/**
	 * Refuse what stands somewhere.
	 * @param node where
	 * @param problem what is wrong, as the beginning of a sentence
	 * @return the failure, which names the line
	 */
	FailedException refused(Node node, String problem) {
		return refused(line(node), problem);
	}

	FailedException refused(int line, String problem) {
		return new FailedException(problem + ", in " + this.name + ", line " + line + ".", "Correct it there.");
	}

	static int line(Node node) {
		return node.getStartMark().getLine() + 1;
	}

}
