/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "base/recherche.h"

#include <glib/gstdio.h>
#include <string.h>

Lieu *
lieu_new (void)
{
  Lieu *self = g_new0 (Lieu, 1);

  self->dossier = g_dir_make_tmp ("jalons-store-XXXXXX", NULL);
  g_assert_nonnull (self->dossier);
  self->base = g_build_filename (self->dossier, "essai.jalons", NULL);
  return self;
}

void
lieu_free (Lieu *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->dossier, 0, NULL);
  const char *nom;

  while (dir != NULL && (nom = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->dossier, nom, NULL);

      g_remove (path);
    }
  g_rmdir (self->dossier);
  g_free (self->dossier);
  g_free (self->base);
  g_free (self);
}

Repository *
outils_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  Repository *repository = repository_open (path, REPOSITORY_READ_WRITE, NULL, &error);

  g_assert_no_error (error);
  return repository;
}

Repository *
outils_open_new (const Lieu *lieu)
{
  g_autoptr (GError) error = NULL;

  repository_create (lieu->base, NULL, &error);
  g_assert_no_error (error);
  return outils_open (lieu->base);
}

static const char * const textes[] = {
  "", " ", "Durand", "L’été à Œuilly — 12 €", "éàüçœ", "emoji 🙂 et 日本語", "ligne 1\nligne 2\n\ttab",
  "e\xcc\x81 décomposé", "'; DROP TABLE ligne; --", "%s %n",
};

static char *
random_texte (GRand *hasard)
{
  if (g_rand_int_range (hasard, 0, 12) == 0)
    return g_strnfill ((gsize) g_rand_int_range (hasard, 1000, 30000), 'x');
  return g_strdup (textes[g_rand_int_range (hasard, 0, G_N_ELEMENTS (textes))]);
}

static char *
normalize (char *texte)
{
  char *normal = g_utf8_normalize (texte, -1, G_NORMALIZE_NFC);

  g_free (texte);
  return normal;
}

static gint64
random_nombre (GRand       *hasard,
               const Champ *champ)
{
  static const gint64 bornes[] = { 0, 1, -1, G_MAXINT64, G_MININT64 + 1, 20000, -719528 };

  if (champ->type == CHAMP_BOOLEEN)
    return g_rand_int_range (hasard, 0, 2);
  return bornes[g_rand_int_range (hasard, 0, G_N_ELEMENTS (bornes))];
}

static void
fill_champ (Fiche       *fiche,
            const Champ *champ,
            GRand       *hasard)
{
  g_autofree char *texte = NULL;
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) liste = NULL;
  g_autoptr (GBytes) octets = NULL;
  guint8 brut[64];
  guint n;

  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      texte = normalize (random_texte (hasard));
      fiche_set_texte (fiche, champ, texte);
      break;
    case STOCKAGE_NOMBRE:
      fiche_set_nombre (fiche, champ, random_nombre (hasard, champ));
      break;
    case STOCKAGE_LISTE:
      builder = g_strv_builder_new ();
      n = (guint) g_rand_int_range (hasard, 0, 4);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *element = normalize (random_texte (hasard));

          g_strv_builder_add (builder, element);
        }
      liste = g_strv_builder_end (builder);
      fiche_set_liste (fiche, champ, (const char * const *) liste);
      break;
    case STOCKAGE_OCTETS:
    default:
      n = (guint) g_rand_int_range (hasard, 0, sizeof brut);
      for (guint i = 0; i < n; i++)
        brut[i] = (guint8) g_rand_int_range (hasard, 0, 256);
      octets = g_bytes_new (brut, n);
      fiche_set_octets (fiche, champ, octets);
      break;
    }
}

/* One field in @absents is left out (0: none), the required ones apart. */
void
outils_fill (Fiche *fiche,
             GRand *hasard,
             guint  absents)
{
  const FicheTable *table = fiche_get_table (fiche);

  for (guint i = 0; i < table->n_champs; i++)
    if (absents == 0 || (table->champs[i].flags & CHAMP_REQUIS) != 0 ||
        g_rand_int_range (hasard, 0, (gint) absents) != 0)
      fill_champ (fiche, &table->champs[i], hasard);
}

Fiche *
outils_make (GType       type,
             const char *portee,
             GRand      *hasard)
{
  Fiche *fiche = g_object_new (type, NULL);

  if (portee != NULL)
    fiche_set_portee (fiche, portee);
  outils_fill (fiche, hasard, 3);
  return fiche;
}

void
outils_put (Repository *repository,
            Fiche      *fiche)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", &error);

  g_assert_no_error (error);
  transaction_put (transaction, fiche);
  transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

/* A dossier as operations make one: with its agent, its overview, an entretien and its notes. */
Dossier *
outils_add_dossier (Transaction *transaction,
                    Repository  *repository,
                    const char  *nom)
{
  g_autofree char *ref = repository_next_reference (repository, 2026);
  g_autofree char *cle = recherche_key (nom);
  g_autofree char *tri = recherche_collation (nom);
  g_autoptr (Agent) agent = g_object_new (TYPE_AGENT, "nom", nom, "prenom", "Zoé", NULL);
  Dossier *dossier =
    g_object_new (TYPE_DOSSIER, "ref", ref, "prestation", "cdg34", "statut", "demande",
                  "demande-le", (gint64) 20500, "agent", fiche_get_uuid (JALONS_FICHE (agent)),
                  "attentes-agent", "Changer de métier", NULL);
  const char *uuid = fiche_get_uuid (JALONS_FICHE (dossier));
  g_autoptr (Apercu) apercu = g_object_new (TYPE_APERCU, "ref", ref, "nom", nom, "cle", cle, "tri",
                                            tri, "statut", "demande", "portee", uuid, NULL);
  g_autoptr (Entretien) entretien =
    g_object_new (TYPE_ENTRETIEN, "portee", uuid, "debut", (gint64) 1772000000, "duree-minutes",
                  (gint64) 90, "genre", "individuel", "statut", "prevu", "resume", "Un résumé", NULL);
  g_autoptr (Note) note =
    g_object_new (TYPE_NOTE, "portee", uuid, "entretien", fiche_get_uuid (JALONS_FICHE (entretien)),
                  "texte", "Une note", NULL);

  transaction_put (transaction, JALONS_FICHE (agent));
  transaction_put (transaction, JALONS_FICHE (dossier));
  transaction_put (transaction, JALONS_FICHE (apercu));
  transaction_put (transaction, JALONS_FICHE (entretien));
  transaction_put (transaction, JALONS_FICHE (note));
  return dossier;
}

/* The same in a transaction of its own. */
Dossier *
outils_add_one (Repository *repository)
{
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (GError) error = NULL;
  Dossier *dossier = outils_add_dossier (transaction, repository, "Durand");

  transaction_commit (transaction, &error);
  g_assert_no_error (error);
  return dossier;
}

Fiche *
outils_get_copy (Repository *repository,
                 GType       type,
                 const char *uuid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Fiche) vivante = repository_get (repository, type, uuid, &error);

  g_assert_no_error (error);
  return fiche_copy (vivante);
}

void
outils_assert_same (Fiche *a,
                    Fiche *b)
{
  const FicheTable *table = fiche_get_table (a);

  g_assert_cmpstr (fiche_get_uuid (a), ==, fiche_get_uuid (b));
  g_assert_cmpstr (fiche_get_portee (a), ==, fiche_get_portee (b));
  g_assert_cmpint (fiche_get_discret (a), ==, fiche_get_discret (b));
  for (guint i = 0; i < table->n_champs; i++)
    if (!fiche_equal_champ (a, b, &table->champs[i]))
      g_error ("%s.%s differs", table->nom, table->champs[i].nom);
}
