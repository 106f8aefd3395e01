/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli.h"

int
main (int   argc,
      char *argv[])
{
  return tru_cli_run (argc, argv);
}
