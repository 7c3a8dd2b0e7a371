/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fiche.h"
#include "base/uuid.h"

#define TYPE_ESSAI (essai_get_type ())
G_DECLARE_FINAL_TYPE (Essai, essai, JALONS, ESSAI, Fiche)

struct _Essai
{
  Fiche parent_instance;

  char *nom;
  char *etat;
  gint64 le;
  char **points;
  GBytes *image;
  char *secret;
};

static const CodeLibelle etats[] = { { "a", "A" }, { "b", "B" }, { NULL, NULL } };

static const Champ champs[] = {
  { 1, "nom", CHAMP_TEXTE, 0, CHAMP_REQUIS, "Name", NULL, G_STRUCT_OFFSET (Essai, nom) },
  { 2, "etat", CHAMP_CODE, 0, CHAMP_SIMPLE, "State", etats, G_STRUCT_OFFSET (Essai, etat) },
  { 3, "le", CHAMP_DATE, 0, CHAMP_SIMPLE, "On", NULL, G_STRUCT_OFFSET (Essai, le) },
  { 9, "points", CHAMP_LISTE, 1, CHAMP_LONG, "Points", NULL, G_STRUCT_OFFSET (Essai, points) },
  { 5, "image", CHAMP_OCTETS, 0, CHAMP_LONG, "Image", NULL, G_STRUCT_OFFSET (Essai, image) },
  { 6, "secret", CHAMP_TEXTE, 2, CHAMP_SIMPLE, "Secret", NULL, G_STRUCT_OFFSET (Essai, secret) },
};

static const FicheTable essai_table = {
  .numero = 999,
  .nom = "essai",
  .libelle = "Trial",
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Essai, essai, essai_table)

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  guint *n = user_data;

  (*n)++;
}

static void
test_absent (void)
{
  g_autoptr (Essai) essai = g_object_new (TYPE_ESSAI, NULL);

  g_assert_cmpint (essai->le, ==, CHAMP_ABSENT);
  for (guint i = 0; i < G_N_ELEMENTS (champs); i++)
    g_assert_true (fiche_is_absent (JALONS_FICHE (essai), &champs[i]));
  g_assert_true (fiche_find_missing (JALONS_FICHE (essai)) == &champs[0]);
  g_assert_true (g_uuid_string_is_valid (fiche_get_uuid (JALONS_FICHE (essai))));
  g_assert_cmpstr (fiche_get_portee (JALONS_FICHE (essai)), ==,
                   fiche_get_uuid (JALONS_FICHE (essai)));
}

static void
test_notify (void)
{
  g_autoptr (Essai) essai = g_object_new (TYPE_ESSAI, NULL);
  const char * const points[] = { "un", "deux", NULL };
  guint n = 0;

  g_signal_connect (essai, "notify", G_CALLBACK (count_cb), &n);
  g_object_set (essai, "nom", "Martin", NULL);
  g_assert_cmpuint (n, ==, 1);
  g_object_set (essai, "nom", "Martin", NULL);
  g_assert_cmpuint (n, ==, 1);
  g_object_set (essai, "le", (gint64) 20000, "points", points, NULL);
  g_assert_cmpuint (n, ==, 3);
  g_object_set (essai, "points", points, NULL);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (essai->points[1], ==, "deux");
  g_assert_null (fiche_find_missing (JALONS_FICHE (essai)));
}

static void
test_copy (void)
{
  g_autoptr (Essai) essai = g_object_new (TYPE_ESSAI, "nom", "Martin", "etat", "a", NULL);
  g_autoptr (Fiche) copie = NULL;
  const guint8 inconnu[] = { 1, 2, 3 };
  guint n = 0;

  fiche_set_inconnus (JALONS_FICHE (essai), 1, inconnu, sizeof inconnu);
  copie = fiche_copy (JALONS_FICHE (essai));
  g_assert_true (fiche_equal (JALONS_FICHE (essai), copie));
  g_assert_cmpuint (fiche_get_inconnus (copie, 1)->len, ==, 3);
  g_assert_cmpstr (fiche_get_uuid (copie), ==, fiche_get_uuid (JALONS_FICHE (essai)));

  g_object_set (copie, "nom", "Durand", "secret", "x", NULL);
  g_assert_cmpstr (essai->nom, ==, "Martin");
  g_assert_false (fiche_equal (JALONS_FICHE (essai), copie));

  g_signal_connect (essai, "notify", G_CALLBACK (count_cb), &n);
  fiche_assign (JALONS_FICHE (essai), copie);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (essai->nom, ==, "Durand");
}

/* What the reader has no key for is unknown, not absent. */
static void
test_espaces (void)
{
  g_autoptr (Essai) essai = g_object_new (TYPE_ESSAI, "nom", "Martin", NULL);
  Fiche *fiche = JALONS_FICHE (essai);

  fiche_set_espaces_lus (fiche, 1 << 0);
  g_assert_true (fiche_can_read (fiche, &champs[0]));
  g_assert_false (fiche_can_read (fiche, &champs[3]));
  fiche_set_discret (fiche, TRUE);
  g_assert_false (fiche_can_read (fiche, &champs[0]));
  fiche_set_espaces_lus (fiche, 1 << 1);
  g_assert_true (fiche_can_read (fiche, &champs[0]));
  g_assert_false (fiche_can_read (fiche, &champs[5]));
}

static void
test_table (void)
{
  g_assert_true (fiche_table_find (&essai_table, "points") == &champs[3]);
  g_assert_true (fiche_table_find_numero (&essai_table, 9) == &champs[3]);
  g_assert_true (fiche_table_find_numero (&essai_table, 5) == &champs[4]);
  g_assert_null (fiche_table_find_numero (&essai_table, 4));
  g_assert_null (fiche_table_find (&essai_table, "rien"));
  g_assert_true (champ_accepts_code (&champs[1], "b"));
  g_assert_false (champ_accepts_code (&champs[1], "c"));
}

static void
test_uuid (void)
{
  g_autofree char *nom = uuid_from_nom ("dossier 1");
  g_autofree char *autre = uuid_from_nom ("dossier 2");
  g_autofree char *encore = NULL;
  guint8 octets[UUID_LENGTH];

  g_assert_true (uuid_parse (nom, octets));
  encore = uuid_format (octets);
  g_assert_cmpstr (encore, ==, nom);
  g_assert_cmpstr (nom, !=, autre);
  g_assert_false (uuid_parse ("pas un uuid", octets));
  g_assert_false (uuid_parse (NULL, octets));
  for (guint i = 0; nom[i] != '\0'; i++)
    {
      g_autofree char *fausse = g_strdup (nom);

      /* A figure where a dash must be, and the other way round; then one that is cut there. */
      fausse[i] = nom[i] == '-' ? '0' : '-';
      g_assert_false (uuid_parse (fausse, octets));
      fausse[i] = '\0';
      g_assert_false (uuid_parse (fausse, octets));
    }
  g_assert_false (uuid_parse ("00000000-0000-4000-8000-00000000000g", octets));
  g_assert_false (uuid_parse ("00000000-0000-4000-8000-0000000000000", octets));
  g_assert_true (uuid_parse ("0123ABCD-ef00-4000-8000-0000000000fF", octets));
  g_assert_cmphex (octets[2], ==, 0xab);
  g_assert_cmphex (octets[15], ==, 0xff);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/fiche/absent", test_absent);
  g_test_add_func ("/base/fiche/notify", test_notify);
  g_test_add_func ("/base/fiche/copy", test_copy);
  g_test_add_func ("/base/fiche/espaces", test_espaces);
  g_test_add_func ("/base/fiche/table", test_table);
  g_test_add_func ("/base/uuid", test_uuid);
  return g_test_run ();
}
