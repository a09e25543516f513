package io.github.tmuxorc.store;

import java.nio.file.Path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The databases as beans, which touch no file and no server before they are used: what
 * teams share is in the one that was configured, the rest under the state folder.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	@Bean
	LocalStore localStore(Environment environment) {
		return new LocalStore(Store.in(Path.of(environment.getRequiredProperty("orc.state-directory"))));
	}

	@Bean
	Store store(Environment environment, LocalStore local) {
		String url = StoreProperties.of(environment).url();
		return url.isEmpty() ? local.store() : Store.at(url);
	}

}
