/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/jour.h"
#include "exchange/annuaire-csv.h"
#include "model/tables.h"

#include <string.h>

/* Directories as tables: what programs and people write, and what is written for them. */

static CsvTable *
read_bytes (const char *octets,
            gsize       taille)
{
  g_autoptr (GBytes) fichier = g_bytes_new (octets, taille);
  g_autoptr (GError) error = NULL;
  CsvTable *table = csv_table_read (fichier, &error);

  g_assert_no_error (error);

  return table;
}

#define READ(texte) read_bytes (texte, sizeof texte - 1)

static const char *
cell (CsvTable *table,
      guint     ligne,
      guint     colonne)
{
  g_assert_cmpuint (ligne, <, table->lignes->len);
  g_assert_cmpuint (colonne, <, table->n_colonnes);

  return ((const CsvLigne *) table->lignes->pdata[ligne])->cellules[colonne];
}

static const CsvLigne *
line (CsvTable *table,
      guint     ligne)
{
  g_assert_cmpuint (ligne, <, table->lignes->len);

  return table->lignes->pdata[ligne];
}

static void
test_encodings (void)
{
  g_autoptr (CsvTable) utf8 = READ ("Nom\nÉvrard\n");
  g_autoptr (CsvTable) marque = READ ("\357\273\277Nom\nÉvrard\n");
  g_autoptr (CsvTable) windows = READ ("Nom\nCommunaut\351 d\222Aubeterre \200 \234\n");
  g_autoptr (CsvTable) trou = READ ("Nom\n\201\351\n");

  g_assert_cmpint (utf8->encodage, ==, CSV_UTF8);
  g_assert_cmpstr (cell (utf8, 0, 0), ==, "Évrard");
  g_assert_cmpint (marque->encodage, ==, CSV_UTF8_BOM);
  g_assert_cmpstr (marque->entetes[0], ==, "Nom");
  g_assert_cmpint (windows->encodage, ==, CSV_WINDOWS_1252);
  g_assert_cmpstr (cell (windows, 0, 0), ==, "Communauté d’Aubeterre € œ");
  g_assert_cmpstr (cell (trou, 0, 0), ==, "\357\277\275é");
}

static void
test_refused (void)
{
  static const struct { const char *octets; gsize taille; } fichiers[] = {
    { "", 0 }, { "\377\376N\0o\0", 6 }, { "PK\3\4\0\0", 6 }, { "\357\273\277", 3 }, { " \n ; \n", 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fichiers); i++)
    {
      g_autoptr (GBytes) octets = g_bytes_new (fichiers[i].octets, fichiers[i].taille);
      g_autoptr (GError) error = NULL;

      g_assert_null (csv_table_read (octets, &error));
      g_assert_error (error, CSV_ERROR, 0);
      g_assert_true (g_str_has_suffix (error->message, "nothing was read.") ||
                     strstr (error->message, "UTF-8”.") != NULL);
    }
}

static void
test_separators (void)
{
  g_autoptr (CsvTable) points = READ ("\"a,b,c\";d\n1;2\n");
  g_autoptr (CsvTable) virgules = READ ("a,b;b,c\n1,2,3\n");
  g_autoptr (CsvTable) tabulations = READ ("a\tb\n1\t2\n");

  g_assert_cmpint (points->separateur, ==, ';');
  g_assert_cmpstr (points->entetes[0], ==, "a,b,c");
  g_assert_cmpint (virgules->separateur, ==, ',');
  g_assert_cmpuint (virgules->n_colonnes, ==, 3);
  g_assert_cmpint (tabulations->separateur, ==, '\t');
  g_assert_cmpstr (cell (tabulations, 0, 1), ==, "2");
}

/* Quotes, lines that quotes hold, empty lines: each row knows the line where it begins. */
static void
test_quotes (void)
{
  g_autoptr (CsvTable) table = READ ("Nom;Adresse\r\n\r\n"
                                     "\"Ville dite \"\"la Neuve\"\"\";\"1, place\r\ndu Marché\"\r\n"
                                     "Court\r\n"
                                     "Long;a;b\r\n"
                                     " Bord ; ;;\r\n");

  g_assert_cmpuint (table->lignes->len, ==, 4);
  g_assert_cmpstr (cell (table, 0, 0), ==, "Ville dite \"la Neuve\"");
  g_assert_cmpstr (cell (table, 0, 1), ==, "1, place\r\ndu Marché");
  g_assert_cmpuint (line (table, 0)->ligne, ==, 3);
  g_assert_cmpuint (line (table, 1)->ligne, ==, 5);
  g_assert_cmpstr (cell (table, 1, 1), ==, "");
  g_assert_null (line (table, 1)->faute);
  g_assert_cmpuint (line (table, 2)->ligne, ==, 6);
  g_assert_nonnull (line (table, 2)->faute);
  g_assert_cmpstr (cell (table, 3, 0), ==, "Bord");
  g_assert_null (line (table, 3)->faute);
}

static void
assert_guess (GType               type,
              const char         *entetes,
              const char * const *attendus)
{
  g_autofree char *texte = g_strconcat (entetes, "\n", NULL);
  g_autoptr (CsvTable) table = read_bytes (texte, strlen (texte));
  g_autofree const Champ **colonnes = annuaire_csv_guess (type, table);

  for (guint i = 0; i < table->n_colonnes; i++)
    g_assert_cmpstr (colonnes[i] != NULL ? colonnes[i]->nom : "", ==, attendus[i]);
}

static void
test_guess (void)
{
  assert_guess (TYPE_AGENT, "NOM;Prenom;Né(e) le;Adresse e-mail;Matricule;Nom",
                (const char *[]) { "nom", "prenom", "naissance_le", "courriel", "", "" });
  assert_guess (TYPE_COLLECTIVITE, "Collectivité;N° SIRET;CP;Ville;Affiliée",
                (const char *[]) { "nom", "siret", "code_postal", "commune", "affiliee" });
  assert_guess (TYPE_COLLECTIVITE, "Name;SIRET;Town", (const char *[]) { "nom", "siret", "commune" });
  /* What only the conseillers may read is in no file. */
  assert_guess (TYPE_AGENT, "nom;rqth;amenagements", (const char *[]) { "nom", "", "" });
}

static Fiche *
read_line (GType     type,
           CsvTable *table,
           guint     ligne,
           char    **faute)
{
  g_autofree const Champ **colonnes = annuaire_csv_guess (type, table);

  return annuaire_csv_read (type, colonnes, table, line (table, ligne), faute);
}

static void
test_values (void)
{
  g_autoptr (CsvTable) table = READ ("Civilité;Nom;Date de naissance;Catégorie\n"
                                     "Madame;Évrard;24/11/1975;A\n"
                                     "mr;Petit;1980-02-29;b\n"
                                     "Mme;Roux;31/02/1980;A\n"
                                     "Mme;;01/02/1980;A\n"
                                     "Docteur;Roux;;\n");
  g_autoptr (CsvTable) employeurs = READ ("Nom;SIRET;Affiliée\n"
                                          "Ville;732 829 320 00074;oui\n"
                                          "Ville;73282932000075;non\n"
                                          "Ville;7,32829E+13;X\n"
                                          "Ville;;peut-être\n");
  static const char * const fautes[] = { NULL, NULL, "31/02/1980", "“Surname” is missing", "Docteur" };
  static const char * const sirets[] = { NULL, "one digit of the SIRET", "7,32829E+13", "peut-être" };

  for (guint i = 0; i < G_N_ELEMENTS (fautes); i++)
    {
      g_autofree char *faute = NULL;
      g_autoptr (Fiche) agent = read_line (TYPE_AGENT, table, i, &faute);

      g_assert_nonnull (agent);
      g_assert_true (fautes[i] == NULL ? faute == NULL : strstr (faute, fautes[i]) != NULL);
      if (i == 0)
        {
          g_assert_cmpstr (JALONS_AGENT (agent)->civilite, ==, "Mme");
          g_assert_cmpint (JALONS_AGENT (agent)->naissance_le, ==, jour_from_ymd (1975, 11, 24));
        }
      if (i == 1)
        {
          g_assert_cmpstr (JALONS_AGENT (agent)->civilite, ==, "M.");
          g_assert_cmpstr (JALONS_AGENT (agent)->categorie, ==, "B");
          g_assert_cmpint (JALONS_AGENT (agent)->naissance_le, ==, jour_from_ymd (1980, 2, 29));
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (sirets); i++)
    {
      g_autofree char *faute = NULL;
      g_autoptr (Fiche) fiche = read_line (TYPE_COLLECTIVITE, employeurs, i, &faute);

      g_assert_true (sirets[i] == NULL ? faute == NULL : strstr (faute, sirets[i]) != NULL);
      if (i == 0)
        {
          g_assert_cmpstr (JALONS_COLLECTIVITE (fiche)->siret, ==, "73282932000074");
          g_assert_cmpint (JALONS_COLLECTIVITE (fiche)->affiliee, ==, 1);
        }
    }
}

/* What is written can be read again, and no spreadsheet runs it. */
static void
test_write (void)
{
  g_autoptr (GPtrArray) fiches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) octets = NULL;
  g_autoptr (CsvTable) table = NULL;
  g_autofree char *texte = NULL;
  g_autofree char *faute = NULL;
  g_autoptr (Fiche) relu = NULL;
  Fiche *secret = g_object_new (TYPE_AGENT, "nom", "Secret", NULL);

  g_ptr_array_add (fiches, g_object_new (TYPE_AGENT, "nom", "=cmd|' /C calc'!A0", "prenom", "L;\"éa\"",
                                         "telephone", "+33 6 12", "civilite", "Mme", "naissance-le",
                                         (gint64) 2000, "rqth", (gint64) 1, NULL));
  fiche_set_discret (secret, TRUE);
  g_ptr_array_add (fiches, secret);
  octets = annuaire_csv_write (TYPE_AGENT, fiches, NULL);
  texte = g_strndup (g_bytes_get_data (octets, NULL), g_bytes_get_size (octets));
  g_assert_true (g_str_has_prefix (texte, "\357\273\277"));
  g_assert_nonnull (strstr (texte, ";\"'=cmd|"));
  g_assert_nonnull (strstr (texte, "\"'+33 6 12\""));
  g_assert_null (strstr (texte, "Secret"));
  g_assert_null (strstr (texte, "birth"));
  g_assert_null (strstr (texte, "disabled"));

  table = csv_table_read (octets, NULL);
  g_assert_cmpint (table->encodage, ==, CSV_UTF8_BOM);
  g_assert_cmpuint (table->lignes->len, ==, 1);
  relu = read_line (TYPE_AGENT, table, 0, &faute);
  g_assert_null (faute);
  g_assert_cmpstr (JALONS_AGENT (relu)->nom, ==, "=cmd|' /C calc'!A0");
  g_assert_cmpstr (JALONS_AGENT (relu)->prenom, ==, "L;\"éa\"");
  g_assert_cmpstr (JALONS_AGENT (relu)->telephone, ==, "+33 6 12");
}

static gint64
time_lines (guint n)
{
  g_autoptr (GString) texte = g_string_new ("Nom;Prénom;Ville\n");
  g_autoptr (CsvTable) table = NULL;
  gint64 debut;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (texte, "\"Évrard %u\";Paul;Brégnac\n", i);
  debut = g_get_monotonic_time ();
  table = read_bytes (texte->str, texte->len);
  g_assert_cmpuint (table->lignes->len, ==, n);
  g_assert_cmpuint (line (table, n - 1)->ligne, ==, n + 1);

  return g_get_monotonic_time () - debut;
}

/* Ten times as many lines take about ten times as long; a square would take a hundred. */
static void
test_linear (void)
{
  gint64 petit = G_MAXINT64;
  gint64 grand = G_MAXINT64;

  for (guint i = 0; i < 3; i++)
    {
      petit = MIN (petit, time_lines (10000));
      grand = MIN (grand, time_lines (100000));
    }
  g_test_message ("10 000 lines: %d us, 100 000 lines: %d us", (int) petit, (int) grand);
  g_assert_cmpint (grand, <, 40 * petit);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv/encodings", test_encodings);
  g_test_add_func ("/exchange/csv/refused", test_refused);
  g_test_add_func ("/exchange/csv/separators", test_separators);
  g_test_add_func ("/exchange/csv/quotes", test_quotes);
  g_test_add_func ("/exchange/csv/guess", test_guess);
  g_test_add_func ("/exchange/csv/values", test_values);
  g_test_add_func ("/exchange/csv/write", test_write);
  g_test_add_func ("/exchange/csv/linear", test_linear);
  return g_test_run ();
}
