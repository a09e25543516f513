package io.github.tmuxorc;

import java.nio.file.Path;
import java.util.List;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.GenericTypeAwareAutowireCandidateResolver;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.aot.AotApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

import io.github.tmuxorc.settings.ProgramEnvironment;
import io.github.tmuxorc.settings.Settings;
import io.github.tmuxorc.surface.ClassCache;
import io.github.tmuxorc.surface.LogFile;
import io.github.tmuxorc.surface.StandardStreams;
import io.github.tmuxorc.surface.UserFolders;

/**
 * Makes the application context. The packaged program takes the definitions that the
 * build generated, without the steps by which Spring Boot finds them; the build itself,
 * and a run without generated code, take those steps.
 */
final class ProgramContext {

	private static final String GENERATED = TmuxOrcApplication.class.getName() + "__ApplicationContextInitializer";

	private final UserFolders folders;

	private final StandardStreams streams;

	private final LogFile log;

	ProgramContext(UserFolders folders, StandardStreams streams, LogFile log) {
		this.folders = folders;
		this.streams = streams;
		this.log = log;
	}

	ConfigurableApplicationContext start() {
		ConfigurableEnvironment environment = new ProgramEnvironment(this.folders.properties(),
				this.folders.config().resolve("application.yaml"));
		Settings.checkNames(environment);
		ConfigurableApplicationContext context = (AotDetector.useGeneratedArtifacts()) ? generated(environment)
				: found(environment);
		this.log.moveTo(Path.of(environment.getRequiredProperty("orc.state-directory")));
		ClassCache.reportOnce(this.log);
		return context;
	}

	private ConfigurableApplicationContext generated(ConfigurableEnvironment environment) {
		GenericApplicationContext context = new GenericApplicationContext() {

			// Nothing was cached that will not be needed again, and the caches of bean
			// properties, which no bean here has, would be set up just to be emptied.
			@Override
			protected void resetCommonCaches() {
			}

		};
		context.setEnvironment(environment);
		context.registerShutdownHook();
		addStart(context);
		AotApplicationContextInitializer.forInitializerClasses(GENERATED).initialize(context);
		// Nothing is injected by @Value, @Lazy or @Qualifier, so nothing looks for them.
		context.getDefaultListableBeanFactory()
			.setAutowireCandidateResolver(new GenericTypeAwareAutowireCandidateResolver());
		context.refresh();
		return context;
	}

	private ConfigurableApplicationContext found(ConfigurableEnvironment environment) {
		SpringApplication application = new SpringApplication(TmuxOrcApplication.class);
		application.setEnvironment(environment);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLazyInitialization(true);
		application.setListeners(List.of());
		application.setLogStartupInfo(false);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.addInitializers(this::addStart,
				(context) -> context.addBeanFactoryPostProcessor(ProgramContext::removeUnused));
		// Without arguments, so that nothing the user types becomes a property.
		return application.run();
	}

	private void addStart(ConfigurableApplicationContext context) {
		context.getBeanFactory().registerSingleton("standardStreams", this.streams);
		context.getBeanFactory().registerSingleton("logFile", this.log);
	}

	// They look at every bean, for annotations that no bean here has.
	private static void removeUnused(ConfigurableListableBeanFactory beans) {
		BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
		for (String name : List.of(AnnotationConfigUtils.EVENT_LISTENER_PROCESSOR_BEAN_NAME,
				AnnotationConfigUtils.EVENT_LISTENER_FACTORY_BEAN_NAME,
				ConfigurationPropertiesBindingPostProcessor.BEAN_NAME)) {
			if (registry.containsBeanDefinition(name)) {
				registry.removeBeanDefinition(name);
			}
		}
	}

}
