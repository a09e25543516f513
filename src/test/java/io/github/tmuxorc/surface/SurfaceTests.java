package io.github.tmuxorc.surface;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Derives the commands and the tools from each other.
 */
class SurfaceTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.github.tmuxorc");

	private static final Set<Class<?>> PARAMETER_TYPES = Set.of(String.class, Integer.class, Boolean.class, List.class);

	private static final Set<Type> WRITTEN = Set.of(String.class, Instant.class, boolean.class, Boolean.class,
			int.class, Integer.class, long.class, Long.class, double.class, Double.class, UntrustedText.class);

	static List<JavaMethod> commands() {
		return CLASSES.stream()
			.filter((type) -> type.getSimpleName().endsWith("Commands"))
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(Command.class) || method.isAnnotatedWith(McpTool.class))
			.toList();
	}

	static List<JavaMethod> tools() {
		return commands().stream().filter((method) -> method.isAnnotatedWith(McpTool.class)).toList();
	}

	@Test
	void namesAreUnique() {
		List<String> names = new ArrayList<>();
		commands().forEach((method) -> {
			names.add(name(method.reflect()));
			names.addAll(List.of(method.reflect().getAnnotation(Command.class).alias()));
		});
		assertThat(names).doesNotHaveDuplicates().doesNotContain("help", "exit", "quit");
	}

	@ParameterizedTest
	@MethodSource("commands")
	void commandIsAToolOrSaysWhyNot(JavaMethod command) {
		assertThat(command.isAnnotatedWith(Command.class)).isTrue();
		assertThat(command.isAnnotatedWith(McpTool.class)).isNotEqualTo(command.isAnnotatedWith(ShellOnly.class));
		assertThat(command.getOwner().isAnnotatedWith(Component.class)).isTrue();
	}

	@ParameterizedTest
	@MethodSource("commands")
	void commandIsNamedAndDescribedOnce(JavaMethod command) {
		Method method = command.reflect();
		assertThat(name(method)).matches("[a-z]+(-[a-z]+)*( [a-z]+(-[a-z]+)*)?");
		String own = method.getAnnotation(Command.class).description();
		McpTool tool = method.getAnnotation(McpTool.class);
		if (tool != null) {
			assertThat(own).as("the text stands in @McpTool").isEmpty();
			assertThat(tool.name()).isEqualTo(name(method).replace(' ', '_').replace('-', '_'));
		}
		assertSentence((tool != null) ? tool.description() : own);
	}

	@ParameterizedTest
	@MethodSource("commands")
	void parametersAreDescribedOnceAndRequiredAlike(JavaMethod command) {
		boolean tool = command.isAnnotatedWith(McpTool.class);
		for (Parameter parameter : command.reflect().getParameters()) {
			boolean optional = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
			McpToolParam text = parameter.getAnnotation(McpToolParam.class);
			assertThat(List.of(parameter.getAnnotations())).as("%s", parameter)
				.filteredOn((annotation) -> !(annotation instanceof McpToolParam))
				.hasSize(1);
			assertThat(PARAMETER_TYPES.contains(parameter.getType()) || parameter.getType().isEnum())
				.as("%s", parameter)
				.isTrue();
			assertSentence(CommandParameter.of(parameter).description());
			if (tool && text == null) {
				assertThat(optional).as("a client cannot give %s", parameter).isTrue();
			}
			else if (tool) {
				assertThat(text.required()).as("%s", parameter).isNotEqualTo(optional);
				assertThat(ownText(parameter)).as("the text of %s stands in @McpToolParam", parameter).isEmpty();
			}
			Option option = parameter.getAnnotation(Option.class);
			if (option != null) {
				assertThat(option.longName()).isIn("", CommandParameter.kebab(parameter.getName()));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("tools")
	void toolHasAllFourHints(JavaMethod tool) {
		McpTool annotation = tool.reflect().getAnnotation(McpTool.class);
		assertThat(annotation.generateOutputSchema()).isTrue();
		JavaAnnotation<?> hints = (JavaAnnotation<?>) tool.getAnnotationOfType(McpTool.class.getName())
			.get("annotations")
			.orElseThrow();
		for (String hint : List.of("readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint")) {
			assertThat(hints.hasExplicitlyDeclaredProperty(hint)).as(hint).isTrue();
		}
		if (annotation.annotations().readOnlyHint()) {
			assertThat(annotation.annotations().destructiveHint()).isFalse();
		}
		Tier tier = tool.reflect().getAnnotation(ToolAccess.class).tier();
		assertThat(annotation.annotations().readOnlyHint()).isEqualTo(tier == Tier.READ);
		assertThat(annotation.annotations().destructiveHint() || tier != Tier.DESTROY).isTrue();
	}

	@ParameterizedTest
	@MethodSource("tools")
	void toolAnswersWithARecord(JavaMethod tool) {
		Class<?> answer = tool.reflect().getReturnType();
		assertThat(answer.isRecord()).as("%s", answer).isTrue();
		for (RecordComponent component : answer.getRecordComponents()) {
			assertThat(component.getGenericType().getTypeName()).as("%s", component).doesNotMatch(".*(List|Map|Set)");
		}
	}

	@ParameterizedTest
	@MethodSource("commands")
	void answerHoldsWhatIsWrittenAsJson(JavaMethod command) {
		Type answer = command.reflect().getGenericReturnType();
		if (answer != void.class) {
			assertWritten(answer, new HashSet<>());
		}
	}

	private static void assertWritten(Type type, Set<Type> seen) {
		if (!seen.add(type)) {
			return;
		}
		if (type instanceof ParameterizedType list) {
			assertThat(list.getRawType()).isIn(List.class, Map.class);
			List.of(list.getActualTypeArguments()).forEach((element) -> assertWritten(element, seen));
		}
		else if (type instanceof Class<?> record && record.isRecord() && !WRITTEN.contains(type)) {
			List.of(record.getRecordComponents())
				.forEach((component) -> assertWritten(component.getGenericType(), seen));
		}
		else {
			assertThat((type instanceof Class<?> constant && constant.isEnum()) || WRITTEN.contains(type))
				.as("%s", type)
				.isTrue();
		}
	}

	private static void assertSentence(String text) {
		assertThat(text).isNotBlank().matches("(?s)[A-Z'0-9].*[.]");
	}

	private static String name(Method method) {
		return String.join(" ", method.getAnnotation(Command.class).name());
	}

	private static String ownText(Parameter parameter) {
		for (Annotation annotation : parameter.getAnnotations()) {
			if (annotation instanceof Argument argument) {
				return argument.description();
			}
			if (annotation instanceof Option option) {
				return option.description();
			}
			assertThat(annotation).isInstanceOfAny(Arguments.class, McpToolParam.class);
		}
		return "";
	}

}
