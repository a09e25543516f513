package io.github.tmuxorc.surface;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.javapoet.CodeBlock;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

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

	private final List<CommandParameter> parameters;

	private final @Nullable String shellOnly;

	private final BeanMethod method;

	/**
	 * Create a command.
	 * @param name what is typed for it
	 * @param aliases what else may be typed
	 * @param description what it does
	 * @param parameters the parameters of its method, in their order
	 * @param shellOnly why agents have no tool that does it; null if they have one
	 * @param method the method that does it
	 */
	MethodCommand(String name, List<String> aliases, String description, List<CommandParameter> parameters,
			@Nullable String shellOnly, BeanMethod method) {
		this.name = name;
		this.aliases = aliases;
		this.description = description;
		this.parameters = parameters;
		this.shellOnly = shellOnly;
		this.method = method;
	}

	/**
	 * Create a command of what the annotations of a method say.
	 * @param annotated the method with the annotations
	 * @param method the same method
	 * @return the command
	 */
	static MethodCommand of(Method annotated, BeanMethod method) {
		var annotation = annotated.getAnnotation(org.springframework.shell.core.command.annotation.Command.class);
		McpTool tool = annotated.getAnnotation(McpTool.class);
		ShellOnly shellOnly = annotated.getAnnotation(ShellOnly.class);
		String description = (annotation.description().isEmpty() && tool != null) ? inShellWords(tool.description())
				: annotation.description();
		return new MethodCommand(String.join(" ", annotation.name()), List.of(annotation.alias()), description,
				Stream.of(annotated.getParameters()).map(CommandParameter::of).toList(),
				(shellOnly != null) ? shellOnly.value() : null, method);
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

	@Nullable String shellOnly() {
		return this.shellOnly;
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
		try {
			return this.method.invoke(values);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Code that makes this command again.
	 * @return the expression, in which {@code beans} gives a bean by its name
	 */
	CodeBlock code() {
		CodeBlock aliasList = CodeBlock.join(this.aliases.stream().map((alias) -> CodeBlock.of("$S", alias)).toList(),
				", ");
		CodeBlock parameterList = CodeBlock.join(this.parameters.stream().map(CommandParameter::code).toList(), ", ");
		return CodeBlock.of("new $T($S, $T.of($L), $S, $T.of($L), $S, $L)", MethodCommand.class, this.name, List.class,
				aliasList, this.description, List.class, parameterList, this.shellOnly, this.method.code());
	}

}
