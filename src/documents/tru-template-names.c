/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-template.h"

#include <glib/gi18n.h>
#include <string.h>

static const TruAttribute naming[] = { TRU_ATTRIBUTE_EACH, TRU_ATTRIBUTE_IF, TRU_ATTRIBUTE_UNLESS, TRU_ATTRIBUTE_OFF, TRU_ATTRIBUTE_PICTURE };
static const TruAttribute wordy[] = { TRU_ATTRIBUTE_TITLE, TRU_ATTRIBUTE_AUTHOR };

static const char *const page_names[] = { "page", "pages", NULL };

/* The first name that is not among @names, or NULL. The words were checked when the template was loaded. */
static char *
find_strange_field (const char        *words,
                    const char *const *names)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      g_autofree char *field = NULL;

      if ((*p == '{' || *p == '}') && p[1] == *p)
        p++;
      else if (*p == '{')
        {
          field = g_strndup (p + 1, strcspn (p + 1, "|}"));
          if (!g_strv_contains (names, field) && !g_strv_contains (page_names, field))
            return g_steal_pointer (&field);
          p = strchr (p, '}');
        }
    }
  return NULL;
}

static char *
find_strange_name (const TruTemplateNode *node,
                   const char *const     *names)
{
  if (node->words != NULL)
    return find_strange_field (node->words, names);
  for (guint i = 0; i < G_N_ELEMENTS (naming); i++)
    {
      const char *name = tru_template_node_get (node, naming[i]);

      if (name != NULL && !g_strv_contains (names, name))
        return g_strdup (name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wordy); i++)
    {
      const char *words = tru_template_node_get (node, wordy[i]);
      char *strange = words != NULL ? find_strange_field (words, names) : NULL;

      if (strange != NULL)
        return strange;
    }
  return NULL;
}

static gboolean
check_node (TruTemplate           *self,
            const TruTemplateNode *node,
            const char *const     *names,
            GError               **error)
{
  g_autofree char *strange = find_strange_name (node, names);

  if (strange != NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_("the name “%s” is not one that this paper knows. The head of the shipped template lists the names."), strange);

      g_set_error (error, TRU_TEMPLATE_ERROR, TRU_TEMPLATE_ERROR_FIELD, _("Template “%s”, line %d: %s"), tru_template_get_name (self), node->line, sentence);
      return FALSE;
    }
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    if (!check_node (self, node->children->pdata[i], names, error))
      return FALSE;
  return TRUE;
}

/**
 * tru_template_check_names:
 * @self: a template
 * @names: (array zero-terminated=1): every name that the data may give: texts, lists, and names in the items of lists
 * @error: return location
 *
 * A name that was mistyped would print as an unknown value, silently. Whoever fills a paper knows its names and
 * asks this before laying it out. {page} and {pages} are always known.
 *
 * Returns: whether the template uses these names alone; else a %TRU_TEMPLATE_ERROR_FIELD naming the first other one
 */
gboolean
tru_template_check_names (TruTemplate       *self,
                          const char *const *names,
                          GError           **error)
{
  return check_node (self, tru_template_get_root (self), names, error);
}
