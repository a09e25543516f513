package io.github.tmuxorc.surface;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.javapoet.CodeBlock;
import org.springframework.stereotype.Component;

/**
 * Writes the commands down at build time. A start that reads them from the annotations
 * spends a third of its time on that.
 */
@Component
class CommandCatalogAotProcessor implements BeanRegistrationAotProcessor {

	@Override
	public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
		if (bean.getBeanClass() != CommandCatalog.class) {
			return null;
		}
		return GeneratedBean.of(CommandCatalog.class, CodeBlock.of("new $T", CommandCatalog.class),
				CommandCatalog.of(bean.getBeanFactory()).commands().stream().map(MethodCommand::code).toList());
	}

}
