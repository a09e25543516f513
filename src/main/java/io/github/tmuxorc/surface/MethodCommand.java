package io.github.tmuxorc.surface;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.util.ReflectionUtils;

import io.github.tmuxorc.failure.ExitCode;

/**
 * A command that calls a method of a bean. The bean is created when the command runs.
 */
final class MethodCommand implements Command {

	private static final Pattern TOOL_NAME = Pattern.compile("\\b([a-z]+)_([a-z_]+)\\b");

	private static final String PROGRAM = "tmux-orc ";

	private final String name;

	private final List<String> aliases;

	private final String description;

	private final Method method;

	private final Supplier<?> target;

	private final List<CommandParameter> parameters;

	MethodCommand(Method method, Supplier<?> target) {
		var annotation = method.getAnnotation(org.springframework.shell.core.command.annotation.Command.class);
		this.name = String.join(" ", annotation.name());
		this.aliases = List.of(annotation.alias());
		McpTool tool = method.getAnnotation(McpTool.class);
		this.description = (annotation.description().isEmpty() && tool != null) ? inShellWords(tool.description())
				: annotation.description();
		this.method = method;
		this.target = target;
		this.parameters = Stream.of(method.getParameters()).map(CommandParameter::of).toList();
	}

	// A tool's text names its neighbours as tools: 'agent_send' is the command 'agent
	// send'.
	private static String inShellWords(String text) {
		return TOOL_NAME.matcher(text)
			.replaceAll((name) -> "'" + name.group(1) + " " + name.group(2).replace('_', '-') + "'");
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public List<String> getAliases() {
		return this.aliases;
	}

	@Override
	public String getDescription() {
		return this.description;
	}

	@Override
	public List<CommandOption> getOptions() {
		return options().stream()
			.map((option) -> CommandOption.with()
				.longName(option.name())
				.shortName(option.shortName())
				.description(option.description())
				.required(option.required())
				.type(option.type())
				.build())
			.toList();
	}

	@Override
	public String getHelp() {
		return HelpText.of(this);
	}

	/**
	 * The arguments in the order in which they are typed, what takes the rest last.
	 * @return the arguments
	 */
	List<CommandParameter> arguments() {
		return this.parameters.stream()
			.filter((parameter) -> !parameter.isOption())
			.sorted(Comparator.comparing(CommandParameter::kind).thenComparingInt(CommandParameter::index))
			.toList();
	}

	List<CommandParameter> options() {
		return this.parameters.stream().filter(CommandParameter::isOption).toList();
	}

	String usage() {
		return PROGRAM + this.name
				+ Stream.concat(arguments().stream(), options().stream())
					.map((parameter) -> " " + parameter.usage())
					.collect(Collectors.joining());
	}

	@Override
	public ExitStatus execute(CommandContext context) {
		ArgumentBinder binder = new ArgumentBinder(this);
		@Nullable Object[] values = this.parameters.stream()
			.map((parameter) -> binder.value(parameter, context.parsedInput()))
			.toArray();
		@Nullable Object answer = call(values);
		if (answer != null) {
			boolean json = GlobalOption.JSON.isSet(context.parsedInput());
			context.outputWriter().println((json) ? AnswerJson.write(answer) : answer);
		}
		return (answer instanceof Verdict verdict) ? status(verdict.exitCode()) : ExitStatus.OK;
	}

	private static ExitStatus status(ExitCode code) {
		return new ExitStatus(code.status(), code.name());
	}

	private @Nullable Object call(@Nullable Object[] values) {
		ReflectionUtils.makeAccessible(this.method);
		try {
			return this.method.invoke(this.target.get(), values);
		}
		catch (InvocationTargetException ex) {
			ReflectionUtils.rethrowRuntimeException(ex.getTargetException());
			throw new IllegalStateException(ex);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
