/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-kind-icon.h"

typedef struct
{
  const char *kind;
  const char *icon;
} KindIcon;

static const KindIcon icons[] = {
  { "household", "user-home-symbolic" },
  { "person", "avatar-default-symbolic" },
  { "member", "user-info-symbolic" },
  { "tool", "applications-engineering-symbolic" },
  { "item", "barcode-symbolic" },
  { "organisation", "system-users-symbolic" },
  { "contact", "system-users-symbolic" },
  { "event", "x-office-calendar-symbolic" },
  { "worksite", "trowel-symbolic" },
  { "entry", "text-x-generic-symbolic" },
  { "contract", "document-edit-symbolic" },
};

/**
 * tru_kind_icon:
 * @kind: a kind of record
 *
 * Returns: (transfer none): name of the icon that stands for such records in lists of several kinds
 */
const char *
tru_kind_icon (const TruKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i].kind, kind->name))
      return icons[i].icon;
  return "package-x-generic-symbolic";
}
