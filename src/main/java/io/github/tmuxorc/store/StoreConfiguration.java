package io.github.tmuxorc.store;

import java.nio.file.Path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The database under the state folder as a bean, which touches no file before it is used.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	@Bean
	Store store(Environment environment) {
		return Store.in(Path.of(environment.getRequiredProperty("orc.state-directory")));
	}

}
