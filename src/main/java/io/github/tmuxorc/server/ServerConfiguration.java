package io.github.tmuxorc.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.ResourcesUpdatedNotification;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import org.springframework.ai.mcp.customizer.McpSyncServerCustomizer;
import org.springframework.ai.mcp.server.common.autoconfigure.McpServerAutoConfiguration;
import org.springframework.ai.mcp.server.common.autoconfigure.McpServerJsonMapperAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.role.Roles;
import io.github.tmuxorc.server.audit.CallLog;
import io.github.tmuxorc.settings.Settings;
import io.github.tmuxorc.surface.CommandCatalog;
import io.github.tmuxorc.surface.CompletionSource;
import io.github.tmuxorc.surface.ProgramVersion;
import io.github.tmuxorc.surface.StandardStreams;

/**
 * What Spring AI's starter makes the server of. None of it is made in other launch modes.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(McpServerAutoConfiguration.class)
class ServerConfiguration {

	// With the end of the process itself this stays well under a second.
	private static final Duration GRACE = Duration.ofMillis(400);

	// The mapper is no bean: a command would load the classes of its definition as well.
	@Bean
	StdioTransport stdioTransport(StandardStreams streams, OfferedTools offered,
			ObjectProvider<ClientFeatures> features, CallLog calls) {
		return new StdioTransport(streams.in(), streams.out(),
				new McpServerJsonMapperAutoConfiguration().mcpServerJsonMapper(), GRACE, offered,
				(method, params) -> features.getObject().answer(method, params), calls);
	}

	@Bean
	CallLog callLog(ConfigurableEnvironment environment, ToolCatalog catalog, StandardStreams streams) {
		return new CallLog(Path.of(environment.getRequiredProperty("orc.state-directory")), catalog::tier,
				streams::printMessage);
	}

	@Bean
	ServerProperties serverProperties(ConfigurableEnvironment environment) {
		return Settings.bind(environment, "orc.server", ServerProperties.class, ServerProperties.DEFAULTS);
	}

	@Bean
	ToolCatalog toolCatalog(ConfigurableListableBeanFactory beans) {
		return ToolCatalog.of(beans);
	}

	@Bean
	OfferedTools offeredTools(ToolCatalog catalog, ServerProperties properties) {
		return new OfferedTools(catalog, properties.sets(), properties.tier());
	}

	@Bean
	ToolWords toolWords(OfferedTools offered, CommandCatalog commands) {
		return new ToolWords(offered, commands::descriptions);
	}

	@Bean
	List<SyncToolSpecification> toolSpecifications(OfferedTools offered, ToolWords words) {
		return offered.specifications(words);
	}

	@Bean
	ClientFeatures clientFeatures(OfferedTools offered, AgentFleet fleet, Roles roles,
			ObjectProvider<CompletionSource> sources, StdioTransport client, ToolWords words) {
		ToolAnswers tools = new ToolAnswers(offered.catalog());
		Resources resources = new Resources(fleet, roles, tools);
		Prompts prompts = new Prompts(offered.names(), tools, roles);
		ResourceUpdates updates = new ResourceUpdates(fleet, resources,
				(uri) -> client
					.notifyClients(McpSchema.METHOD_NOTIFICATION_RESOURCES_UPDATED,
							new ResourcesUpdatedNotification(uri))
					.block());
		return new ClientFeatures(resources, updates, prompts, new Completions(prompts, sources::orderedStream), words);
	}

	// Each request has its thread already; what the tools give fits their schemas, and
	// tests see to that.
	@Bean
	McpSyncServerCustomizer serverCustomizer(OfferedTools offered) {
		return (server) -> server
			.serverInfo(Implementation.builder("tmux-orc", ProgramVersion.read().version()).build())
			.instructions(OfferedText.read("instructions.md", offered.names()))
			.capabilities(ServerCapabilities.builder().tools(false).build())
			.immediateExecution(true)
			.validateToolInputs(false)
			.jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null));
	}

}
