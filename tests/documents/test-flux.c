/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/flux.h"

#include <string.h>

/* The operators, each with how many operands it has. */
static char *
read_all (const char *data, gboolean *faulty)
{
  Flux flux = { data, strlen (data), 0, FALSE };
  g_autoptr (GString) all = g_string_new (NULL);
  FluxOperation operation;

  while (flux_next (&flux, &operation))
    g_string_append_printf (all, "%.*s%u ", (int) operation.name_length, operation.name,
                            operation.n_operands);
  *faulty = flux.faulty;
  return g_strdup (all->str);
}

static void
test_operators (void)
{
  static const struct {
    const char *data, *read;
    gboolean faulty;
  } cases[] = {
    { "", "", FALSE },
    { " % rien\n", "", FALSE },
    { "1 0 0 -1 0 841.89 cm\nq", "cm6 q0 ", FALSE },
    { "/P<</MCID 3>>BDC EMC", "BDC2 EMC0 ", FALSE },
    { "[(a\\)b)-12<4142>(c(d)e)]TJ", "TJ1 ", FALSE },
    { "/A <</B [<< /C (>>) >>] /D true>> BDC % EMC\rEMC", "BDC2 EMC0 ", FALSE },
    { "BI /W 1 ID x\0EI", "", TRUE },
    { "BI /W 1 /H 1 ID \x01\x02 EIx EI Q", "BI0 Q0 ", FALSE },
    { "T* 'x", "T*0 'x0 ", FALSE },
    { "(abc Tj", "", TRUE },
    { "<41 Tj", "", TRUE },
    { "[1 2 Tj", "", TRUE },
    { "<< /A 1 Tj", "", TRUE },
    { "1 2 3", "", TRUE },
    { "q ) Q", "q0 ", TRUE },
    { "<", "", TRUE },
    { "(\\", "", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean faulty;
      g_autofree char *read = read_all (cases[i].data, &faulty);

      g_assert_cmpstr (read, ==, cases[i].read);
      g_assert_cmpint (faulty, ==, cases[i].faulty);
    }
}

static void
test_nesting (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *read = NULL;
  gboolean faulty;

  read = read_all (deep, &faulty);
  g_assert_cmpstr (read, ==, "");
  g_assert_true (faulty);
}

static void
test_ranges (void)
{
  const char *data = "q\n0.1 0 0 rg 1 2 m\nf";
  Flux flux = { data, strlen (data), 0, FALSE };
  FluxOperation operation;

  g_assert_true (flux_next (&flux, &operation));
  g_assert_true (flux_next (&flux, &operation));
  g_assert_true (flux_next (&flux, &operation));
  g_assert_true (flux_is (&operation, "m"));
  g_assert_false (flux_is (&operation, "mm"));
  g_assert_cmpint (operation.role, ==, FLUX_PATH);
  g_assert_cmpuint (operation.from, ==, strstr (data, "1 2") - data);
  g_assert_cmpuint (operation.to, ==, strstr (data, "\nf") - data);
}

static FluxOperation
read_first (const char *data)
{
  Flux flux = { data, strlen (data), 0, FALSE };
  FluxOperation operation;

  g_assert_true (flux_next (&flux, &operation));
  return operation;
}

static void
test_mcid (void)
{
  static const struct {
    const char *data;
    int mcid;
  } cases[] = {
    { "/P <</MCID 12>> BDC", 12 },       { "/P << /Lang (/MCID 3) /MCID 4 >> BDC", 4 },
    { "/P <</MCIDS 3>> BDC", -1 },       { "/P <</A <</MCID 3>> >> BDC", -1 },
    { "/P <</A null /MCID 0>> BDC", 0 }, { "/P /MC0 BDC", -1 },
    { "/P <<>> BDC", -1 },               { "/P <</MCID 99999999999>> BDC", G_MAXINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FluxOperation operation = read_first (cases[i].data);

      g_assert_cmpuint (operation.n_operands, ==, 2);
      g_assert_cmpint (flux_get_mcid (&operation.operands[1]), ==, cases[i].mcid);
    }
}

static void
test_shown (void)
{
  static const struct {
    const char *data, *shown;
  } cases[] = {
    { "(abc) Tj", "abc" },
    { "<41424> Tj", "AB@" },
    { "[(a)-20<62>( c)] TJ", "ab c" },
    { "(\\101\\7x\\(\\)\\\\\\n\\q\\\nz) Tj", "A\ax()\\\nqz" },
    { "1 2 (d) \"", "d" },
    { "Tj", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FluxOperation operation = read_first (cases[i].data);
      g_autoptr (GByteArray) shown = flux_get_shown_bytes (&operation);

      g_assert_cmpmem (shown->data, shown->len, cases[i].shown, strlen (cases[i].shown));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/flux/operators", test_operators);
  g_test_add_func ("/documents/flux/nesting", test_nesting);
  g_test_add_func ("/documents/flux/ranges", test_ranges);
  g_test_add_func ("/documents/flux/mcid", test_mcid);
  g_test_add_func ("/documents/flux/shown", test_shown);
  return g_test_run ();
}
