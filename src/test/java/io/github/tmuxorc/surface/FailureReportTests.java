package io.github.tmuxorc.surface;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.support.RootBeanDefinition;

import static org.assertj.core.api.Assertions.assertThat;

class FailureReportTests {

	@TempDir
	private Path directory;

	@Test
	void reportWhenTheContextWasClosedUnderTheCommandSaysNothing() {
		List<String> messages = new ArrayList<>();
		BeanCreationNotAllowedException closed = new BeanCreationNotAllowedException("x", "in destruction");
		new FailureReport(messages::add, LogFile.install(this.directory)).report(
				new UnsatisfiedDependencyException(new RootBeanDefinition().getResourceDescription(), "y", "z", closed),
				List.of());
		assertThat(messages).isEmpty();
	}

}
