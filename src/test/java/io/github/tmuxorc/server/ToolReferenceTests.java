package io.github.tmuxorc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.github.tmuxorc.CommandBeans;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the reference of the tools against the annotations, and writes it anew with
 * {@code -Dorc.docs.write}.
 */
class ToolReferenceTests {

	private static final Path FILE = Path.of("src/docs/tools.md");

	@Test
	void referenceSaysWhatTheAnnotationsSay() throws IOException {
		String reference = ToolReference.of(ToolCatalog.of(CommandBeans.find()).tools());
		if (System.getProperty("orc.docs.write") != null) {
			Files.writeString(FILE, reference);
		}
		assertThat(FILE).as("./mvnw test -Dtest=ToolReferenceTests -Dorc.docs.write writes it")
			.content()
			.isEqualTo(reference);
	}

}
