package io.github.tmuxorc.server;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.CommandBeans;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the tools that the build wrote down against the annotations.
 */
class GeneratedToolsIT {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final PackagedServer server = new PackagedServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void listedToolsAreWhatTheAnnotationsSay() {
		JsonNode annotated = MAPPER
			.valueToTree(ToolCatalog.of(CommandBeans.find()).tools().stream().map(AgentTool::tool).toList());
		assertThat(MAPPER.<JsonNode>valueToTree(this.server.client().listTools().tools())).isEqualTo(annotated)
			.hasSizeGreaterThan(10);
	}

}
