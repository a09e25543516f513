package io.github.tmuxorc;

import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.shell.core.command.annotation.Command;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final String ROOT = "io.github.tmuxorc";

	// A program of its own, in a pane of its own, like any other agent.
	private static final String DEMO = ROOT + ".demo..";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		// What the build generates keeps other rules.
		.withImportOption((location) -> !location.contains("__"))
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void packagesHaveNoCycles() {
		check(SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
	}

	@Test
	void onlyTheProcessPackageStartsPrograms() {
		check(ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages(ROOT + ".process..", DEMO)
			.should()
			.dependOnClassesThat()
			.belongToAnyOf(ProcessBuilder.class, Process.class)
			.orShould()
			.callMethod(Runtime.class, "exec", String[].class));
	}

	@Test
	void commandsAreInCommandsClassesThatNobodyUses() {
		check(ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(Command.class)
			.should()
			.beDeclaredInClassesThat()
			.haveSimpleNameEndingWith("Commands"));
		check(ArchRuleDefinition.classes()
			.that()
			.haveSimpleNameEndingWith("Commands")
			.should()
			.bePackagePrivate()
			.andShould()
			.onlyHaveDependentClassesThat(
					JavaClass.Predicates.simpleNameEndingWith("Commands").or(nestedInCommands())));
	}

	@Test
	void shellAndToolTypesStayAtTheSurface() {
		check(ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages(ROOT + ".surface..", ROOT + ".server..")
			.and(DescribedPredicate.not(JavaClass.Predicates.simpleNameEndingWith("Commands")))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.shell..", "org.springframework.ai..", "org.jline..")
			.allowEmptyShould(true)
			.because("a command is a plain method; only the annotations of its class know how it is called"));
	}

	@Test
	void nothingIsInjectedByAnAnnotation() {
		check(ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.belongToAnyOf(Autowired.class, Qualifier.class, Value.class)
			.because("the packaged program does not look for them, which is a part of why it starts fast"));
	}

	@Test
	void standardOutputBelongsToTheSurface() {
		check(ArchRuleDefinition.noClasses()
			.that(JavaClass.Predicates.resideInAPackage(ROOT + "..")
				.and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(ROOT + ".surface..")))
				.and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(DEMO))))
			.should()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err"));
	}

	@Test
	void everyPackageIsNullMarked() {
		Set<String> packages = new TreeSet<>();
		CLASSES.forEach((type) -> packages.add(type.getPackageName()));
		assertThat(packages).isNotEmpty()
			.allMatch((name) -> CLASSES.getPackage(name).isAnnotatedWith(NullMarked.class));
	}

	private static DescribedPredicate<JavaClass> nestedInCommands() {
		return DescribedPredicate.describe("are nested in one",
				(type) -> type.getEnclosingClass()
					.filter(JavaClass.Predicates.simpleNameEndingWith("Commands"))
					.isPresent());
	}

	private static void check(ArchRule rule) {
		rule.check(CLASSES);
	}

}
