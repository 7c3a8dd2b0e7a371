/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "model/tables.h"
#include "operations/annuaires.h"
#include "operations/annuaires-csv.h"

#include <string.h>

/* Contacts as a file: whose each one is, what cannot be told, and the same file out again. */

#define SIRET_BREGNAC "73282932000074"

static void
add_employer (Base       *base,
              const char *nom,
              const char *siret)
{
  g_autoptr (Fiche) collectivite = g_object_new (TYPE_COLLECTIVITE, "nom", nom, "siret", siret, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (annuaires_save (base->repository, collectivite, &error));
  g_assert_no_error (error);
}

/* Two that share a name, one that has a SIRET of its own, one that has none yet. */
static void
add_employers (Base *base)
{
  add_employer (base, "Ville de Brégnac", SIRET_BREGNAC);
  add_employer (base, "Syndicat des eaux", NULL);
  add_employer (base, "CCAS", NULL);
  add_employer (base, "CCAS", NULL);
}

static char *
export_contacts (Base *base)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) octets = annuaires_export (base->repository, TYPE_CONTACT, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (octets, NULL), g_bytes_get_size (octets));
}

static void
test_employers (Base          *base,
                gconstpointer  data)
{
  static const struct
  {
    const char *ligne;
    const char *employeur;
    const char *faute;
  } cas[] = {
    { "ville de bregnac;;Roux", "Ville de Brégnac", NULL },
    { ";732 829 320 00074;Blanc", "Ville de Brégnac", NULL },
    { "Mairie;73282932000074;Noir", "Ville de Brégnac", NULL },
    { "Syndicat des eaux;356 000 000 00048;Vert", "Syndicat des eaux", NULL },
    { "Ville;;Gris", NULL, "no employer of the directory is called “Ville”" },
    { "Ville de Brégnac Nord;;Gris", NULL, "is called “Ville de Brégnac Nord”" },
    { "Ville de Brégnac;356 000 000 00048;Gris", NULL, "has the SIRET “356 000 000 00048”" },
    { "CCAS;;Gris", NULL, "2 employers of the directory are called “CCAS”" },
    { "CCAS;35600000000048;Gris", NULL, "has the SIRET" },
    { ";73282932000075;Gris", NULL, "one digit of the SIRET" },
    { ";;Gris", NULL, "the employer is missing" },
    { "Ville de Brégnac;;", NULL, "“Name” is missing" },
  };
  g_autoptr (GString) texte = g_string_new ("Collectivité;SIRET;Nom\n");
  g_autoptr (GPtrArray) lignes = NULL;

  add_employers (base);
  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    g_string_append_printf (texte, "%s\n", cas[i].ligne);
  lignes = base_check_table (base, TYPE_CONTACT, texte->str);
  g_assert_cmpuint (lignes->len, ==, G_N_ELEMENTS (cas));
  for (guint i = 0; i < lignes->len; i++)
    {
      const AnnuaireLigne *ligne = lignes->pdata[i];

      g_test_message ("%s: %s", cas[i].ligne, ligne->texte);
      g_assert_cmpuint (ligne->ligne, ==, i + 2);
      g_assert_cmpstr (ligne->employeur, ==, cas[i].employeur);
      g_assert_cmpint (ligne->etat, ==, cas[i].faute != NULL ? ANNUAIRE_FAUTE : ANNUAIRE_JUSTE);
      g_assert_true (cas[i].faute == NULL || strstr (ligne->texte, cas[i].faute) != NULL);
    }
}

/* Of an employer that is only in discreet dossiers, the preview says what it says of none. */
static void
test_discreet (Base          *base,
               gconstpointer  data)
{
  g_autoptr (Fiche) collectivite = g_object_new (TYPE_COLLECTIVITE, "nom", "Secrète", NULL);
  g_autoptr (Transaction) transaction = NULL;
  g_autoptr (GPtrArray) lignes = NULL;
  g_autoptr (GError) error = NULL;

  fiche_set_discret (collectivite, TRUE);
  transaction = repository_begin (base->repository, "collectivite-nouvelle", &error);
  transaction_put (transaction, collectivite);
  g_assert_true (transaction_commit (transaction, &error));
  g_assert_no_error (error);

  lignes = base_check_table (base, TYPE_CONTACT, "Collectivité;Nom\nSecrète;Gris\n");
  g_assert_nonnull (strstr (((AnnuaireLigne *) lignes->pdata[0])->texte, "is called “Secrète”"));
}

/* A file comes in once, in the order it has, in one step; what goes out comes in elsewhere as it was. */
static void
test_round (Base          *base,
            gconstpointer  data)
{
  static const char fichier[] =
    "Employeur;Prénom;Nom;Type de contact;Fonction;Mail;Tél\n"
    "Ville de Brégnac;Claire;Fabre;DRH;Directrice;claire@bregnac.example;04 67 00 00 01\n"
    "Ville de Brégnac;Yves;Noël;Signataire;Maire;;\n"
    "Syndicat des eaux;;Accueil;;;;\n"
    "VILLE DE BREGNAC;CLAIRE;FABRE;;;;\n"
    "Syndicat des eaux;;Garde;patron;;;\n";
  static const AnnuaireEtat etats[] = {
    ANNUAIRE_JUSTE, ANNUAIRE_JUSTE, ANNUAIRE_JUSTE, ANNUAIRE_CONNUE, ANNUAIRE_FAUTE,
  };
  g_autoptr (GPtrArray) lignes = NULL;
  g_autoptr (GPtrArray) deja = NULL;
  g_autoptr (GPtrArray) relues = NULL;
  g_autofree char *vide = NULL;
  g_autofree char *plein = NULL;
  g_autofree char *repris = NULL;
  g_autofree char *relu = NULL;
  g_autoptr (GError) error = NULL;

  add_employers (base);
  vide = export_contacts (base);
  g_assert_cmpstr (vide, ==,
                   "\357\273\277Employer;SIRET of the employer;Role;Name;Position;E-mail;Telephone\r\n");
  lignes = base_check_table (base, TYPE_CONTACT, fichier);
  for (guint i = 0; i < G_N_ELEMENTS (etats); i++)
    g_assert_cmpint (((AnnuaireLigne *) lignes->pdata[i])->etat, ==, etats[i]);
  g_assert_true (annuaires_import (base->repository, lignes, &error));
  g_assert_no_error (error);
  plein = export_contacts (base);
  g_assert_cmpstr (strchr (plein, '\n') + 1, ==,
                   "Syndicat des eaux;;;Accueil;;;\r\n"
                   "Ville de Brégnac;" SIRET_BREGNAC ";Human resources;Claire Fabre;Directrice;"
                   "claire@bregnac.example;04 67 00 00 01\r\n"
                   "Ville de Brégnac;" SIRET_BREGNAC ";Signatory;Yves Noël;Maire;;\r\n");
  deja = base_check_table (base, TYPE_CONTACT, plein);
  g_assert_cmpuint (annuaires_count (deja, ANNUAIRE_CONNUE), ==, 3);

  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  repris = export_contacts (base);
  g_assert_cmpstr (repris, ==, vide);
  relues = base_check_table (base, TYPE_CONTACT, plein);
  g_assert_cmpuint (annuaires_count (relues, ANNUAIRE_JUSTE), ==, 3);
  g_assert_true (annuaires_import (base->repository, relues, &error));
  relu = export_contacts (base);
  g_assert_cmpstr (relu, ==, plein);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  base_test ("/operations/contacts-csv/employers", test_employers);
  base_test ("/operations/contacts-csv/discreet", test_discreet);
  base_test ("/operations/contacts-csv/round", test_round);

  return g_test_run ();
}
