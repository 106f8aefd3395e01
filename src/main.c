/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>

#include "tru-application.h"
#include "tru-config.h"

int
main (int    argc,
      char **argv)
{
  const char *translations = g_getenv ("TRUELLE_LOCALEDIR");
  g_autoptr (TruApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations ? translations : TRU_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Truelle");
  application = tru_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
