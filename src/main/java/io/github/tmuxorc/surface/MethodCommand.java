package io.github.tmuxorc.surface;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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

	private final String bean;

	private final String method;

	private final List<CommandParameter> parameters;

	private final Function<String, Object> beans;

	/**
	 * Create a command.
	 * @param name what is typed for it
	 * @param aliases what else may be typed
	 * @param description what it does
	 * @param bean the name of the bean that does it
	 * @param method the name of the bean's method
	 * @param parameters the parameters of the method, in its order
	 * @param beans gives a bean by its name
	 */
	MethodCommand(String name, List<String> aliases, String description, String bean, String method,
			List<CommandParameter> parameters, Function<String, Object> beans) {
		this.name = name;
		this.aliases = aliases;
		this.description = description;
		this.bean = bean;
		this.method = method;
		this.parameters = parameters;
		this.beans = beans;
	}

	/**
	 * Create a command of what the annotations of a method say.
	 * @param bean the name of the method's bean
	 * @param method the method
	 * @param beans gives a bean by its name
	 * @return the command
	 */
	static MethodCommand of(String bean, Method method, Function<String, Object> beans) {
		var annotation = method.getAnnotation(org.springframework.shell.core.command.annotation.Command.class);
		McpTool tool = method.getAnnotation(McpTool.class);
		String description = (annotation.description().isEmpty() && tool != null) ? inShellWords(tool.description())
				: annotation.description();
		return new MethodCommand(String.join(" ", annotation.name()), List.of(annotation.alias()), description, bean,
				method.getName(), Stream.of(method.getParameters()).map(CommandParameter::of).toList(), beans);
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
		Object target = this.beans.apply(this.bean);
		try {
			Method called = target.getClass()
				.getDeclaredMethod(this.method,
						this.parameters.stream().map(CommandParameter::type).toArray(Class<?>[]::new));
			ReflectionUtils.makeAccessible(called);
			return called.invoke(target, values);
		}
		catch (InvocationTargetException ex) {
			ReflectionUtils.rethrowRuntimeException(ex.getTargetException());
			throw new IllegalStateException(ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Code that makes this command again, so that a start reads no annotations.
	 * @param beansVariable the variable that gives beans by their names
	 * @return the expression
	 */
	CodeBlock code(String beansVariable) {
		CodeBlock aliasList = this.aliases.stream()
			.map((alias) -> CodeBlock.of("$S", alias))
			.collect(CodeBlock.joining(", ", "java.util.List.of(", ")"));
		CodeBlock parameterList = this.parameters.stream()
			.map(CommandParameter::code)
			.collect(CodeBlock.joining(", ", "java.util.List.of(", ")"));
		return CodeBlock.of("new $T($S, $L, $S, $S, $S, $L, $L)", MethodCommand.class, this.name, aliasList,
				this.description, this.bean, this.method, parameterList, beansVariable);
	}

}
