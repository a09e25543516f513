package io.github.tmuxorc.server;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.javapoet.CodeBlock;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.GeneratedBean;

/**
 * Writes the tools down at build time. Generating their schemas takes longer than all the
 * rest of a server's start.
 */
@Component
class ToolCatalogAotProcessor implements BeanRegistrationAotProcessor {

	@Override
	public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
		if (bean.getBeanClass() != ToolCatalog.class) {
			return null;
		}
		List<CodeBlock> tools = ToolCatalog.of(bean.getBeanFactory()).tools().stream().map(AgentTool::code).toList();
		return GeneratedBean.of(ToolCatalog.class, CodeBlock.of("new $T", ToolCatalog.class), tools);
	}

}
