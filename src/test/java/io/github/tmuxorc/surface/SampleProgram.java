package io.github.tmuxorc.surface;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.shell.core.command.ParsedInput;
import org.springframework.shell.core.command.annotation.Command;

/**
 * The sample commands behind the reader and the dispatcher, without a process around
 * them.
 */
final class SampleProgram {

	static final CommandCatalog CATALOG = new CommandCatalog(Stream.of(SampleCommands.class.getDeclaredMethods())
		.filter((method) -> method.isAnnotationPresent(Command.class))
		.map((method) -> MethodCommand.of(method, BeanMethod.of((bean) -> new SampleCommands(), "samples", method)))
		.toList());

	private SampleProgram() {
	}

	static String run(String... words) {
		return run(new ArgumentReader(CATALOG).parse(List.of(words)));
	}

	static String runLine(String line) {
		return run(new ArgumentReader(CATALOG).parse(line));
	}

	private static String run(ParsedInput input) {
		StringWriter output = new StringWriter();
		new CommandDispatcher(CATALOG).dispatch(input, new PrintWriter(output));
		return output.toString();
	}

}
