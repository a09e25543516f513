package io.github.tmuxorc.role;

import java.nio.file.Path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import io.github.tmuxorc.surface.CommandCatalog;

/**
 * The roles that are shipped, and those of the user.
 */
@Configuration(proxyBeanMethods = false)
class RoleConfiguration {

	@Bean
	Roles roles(Environment environment) {
		return new Roles(Path.of(environment.getRequiredProperty("orc.config-directory"), "roles"));
	}

	@Bean
	Briefings briefings(Roles roles, CommandCatalog catalog) {
		return new Briefings(roles, catalog);
	}

}
