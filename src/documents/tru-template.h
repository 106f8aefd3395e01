/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-template-node.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRU_TEMPLATE_ERROR (tru_template_error_quark ())

/**
 * TruTemplateError:
 * @TRU_TEMPLATE_ERROR_SYNTAX: the file is not well-formed XML
 * @TRU_TEMPLATE_ERROR_ELEMENT: an element that is unknown, misplaced or incomplete
 * @TRU_TEMPLATE_ERROR_ATTRIBUTE: an attribute that is unknown or has a wrong value
 * @TRU_TEMPLATE_ERROR_FIELD: a field that is badly written
 * @TRU_TEMPLATE_ERROR_TOO_LARGE: more than %TRU_TEMPLATE_MAX_BYTES, or nested too deeply
 */
typedef enum
{
  TRU_TEMPLATE_ERROR_SYNTAX,
  TRU_TEMPLATE_ERROR_ELEMENT,
  TRU_TEMPLATE_ERROR_ATTRIBUTE,
  TRU_TEMPLATE_ERROR_FIELD,
  TRU_TEMPLATE_ERROR_TOO_LARGE,
} TruTemplateError;

#define TRU_TEMPLATE_MAX_BYTES (1024 * 1024)

/**
 * TruTemplate:
 *
 * A paper described in XML: what is always the same, and where values come in. Immutable, so that
 * threads may share it. The elements are documented at the head of data/templates/contract.xml.
 */
typedef struct _TruTemplate TruTemplate;

GQuark                 tru_template_error_quark (void);
TruTemplate           *tru_template_load        (GBytes       *bytes,
                                                 const char   *name,
                                                 GError      **error);
TruTemplate           *tru_template_load_file   (GFile        *file,
                                                 GError      **error);
TruTemplate           *tru_template_ref         (TruTemplate  *self);
void                   tru_template_unref       (TruTemplate  *self);
const char            *tru_template_get_name    (TruTemplate  *self);
const TruTemplateNode *tru_template_get_root    (TruTemplate  *self);
const TruTemplateNode *tru_template_get_part    (TruTemplate  *self,
                                                 TruElement    element);
gboolean               tru_template_check_names (TruTemplate       *self,
                                                 const char *const *names,
                                                 GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruTemplate, tru_template_unref)

G_END_DECLS
