/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/carnet-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "dossier/carnet-dialogs.h"
#include "model/codes.h"
#include "operations/carnet.h"

#include <glib/gi18n.h>

/* The three kinds of lists of Suivi: what each shows first, and what a line says. */

#define N_ECHANGES 3

/* Calls and mails */

static GPtrArray *
list_echanges (DossierComplet *dossier,
               guint          *n_premiers)
{
  GPtrArray *fiches = g_ptr_array_new ();

  for (guint i = dossier->echanges->len; i > 0; i--)
    g_ptr_array_add (fiches, dossier->echanges->pdata[i - 1]);
  *n_premiers = MIN (fiches->len, N_ECHANGES);

  return fiches;
}

static const char *
get_echange_icon (const char *genre)
{
  if (g_strcmp0 (genre, "appel") == 0)
    return "telephone-symbolic";
  if (g_strcmp0 (genre, "courriel") == 0)
    return "courriel-symbolic";

  return g_strcmp0 (genre, "courrier") == 0 ? "document-symbolic" : "echange-symbolic";
}

static const char *
get_echange_mot (const Echange *echange)
{
  static const struct
  {
    const char *genre;
    const char *recu;
    const char *emis;
  } mots[] = {
    { "appel", N_("call received"), N_("call made") },
    { "courriel", N_("e-mail received"), N_("e-mail sent") },
    { "courrier", N_("letter received"), N_("letter sent") },
  };
  const gboolean recu = g_strcmp0 (echange->sens, "recu") == 0;

  for (guint i = 0; i < G_N_ELEMENTS (mots); i++)
    if (g_strcmp0 (mots[i].genre, echange->genre) == 0)
      return recu ? _(mots[i].recu) : _(mots[i].emis);

  return code_libelle_find (codes_sens_echange, echange->sens);
}

static char *
format_echange_legende (const Echange *echange)
{
  gint annee;
  gint cette_annee;
  g_autofree char *moment = NULL;

  jour_to_ymd (instant_get_jour (echange->le), &annee, NULL, NULL);
  jour_to_ymd (jour_today (), &cette_annee, NULL, NULL);
  moment = format_moment (echange->le, annee == cette_annee ? FORMAT_JOUR_COURT
                                                            : FORMAT_JOUR_COURT_ANNEE);
  if (echange->avec == NULL || *echange->avec == '\0')
    return g_strdup_printf ("%s · %s", moment, get_echange_mot (echange));

  return g_strdup_printf ("%s · %s · %s", moment, get_echange_mot (echange), echange->avec);
}

static GtkWidget *
create_echange (Fiche    *fiche,
                gboolean  writable)
{
  const Echange *echange = JALONS_ECHANGE (fiche);
  g_autofree char *legende = format_echange_legende (echange);
  g_autoptr (GMenu) menu = writable ? carnet_menu_new (fiche_get_uuid (fiche)) : NULL;

  return carnet_ligne_new (&(CarnetLigne) {
    .uuid = fiche_get_uuid (fiche), .icone = get_echange_icon (echange->genre),
    .titre = echange->objet, .legende = legende, .texte = echange->texte, .menu = menu });
}

const CarnetGenre carnet_genre_echanges = {
  .titre = N_("Calls and mails"),
  .ajouter = N_("Note a call or mail…"),
  .vide = N_("What is said by telephone and by mail between two meetings is kept here."),
  .efface = N_("Call or mail deleted"),
  .lister = list_echanges,
  .creer_ligne = create_echange,
  .saisir = carnet_dialog_echange,
  .effacer = carnet_delete_echange,
};

/* Reminders and steps: what is left, by its day, then what is behind. */

static gboolean
is_open (Fiche *fiche)
{
  if (JALONS_IS_RAPPEL (fiche))
    return JALONS_RAPPEL (fiche)->fait != 1;

  return g_strcmp0 (JALONS_DEMARCHE (fiche)->statut, "a_faire") == 0 ||
         g_strcmp0 (JALONS_DEMARCHE (fiche)->statut, "en_cours") == 0;
}

/* Without a day, after the others. */
static gint64
get_jour (Fiche *fiche)
{
  const gint64 jour = JALONS_IS_RAPPEL (fiche) ? JALONS_RAPPEL (fiche)->le
                                               : JALONS_DEMARCHE (fiche)->echeance_le;

  return jour != CHAMP_ABSENT ? jour : G_MAXINT64;
}

static gint
compare_open (gconstpointer a,
              gconstpointer b)
{
  Fiche *fa = *(Fiche **) a;
  Fiche *fb = *(Fiche **) b;
  const gboolean oa = is_open (fa);

  if (oa != is_open (fb))
    return oa ? -1 : 1;
  if (get_jour (fa) == get_jour (fb))
    return 0;

  return (get_jour (fa) < get_jour (fb)) == oa ? -1 : 1;
}

static GPtrArray *
list_open_first (GPtrArray *toutes,
                 guint     *n_premiers)
{
  GPtrArray *fiches = g_ptr_array_new ();

  for (guint i = 0; i < toutes->len; i++)
    g_ptr_array_add (fiches, toutes->pdata[i]);
  g_ptr_array_sort (fiches, compare_open);
  while (*n_premiers < fiches->len && is_open (fiches->pdata[*n_premiers]))
    (*n_premiers)++;

  return fiches;
}

static GPtrArray *
list_rappels (DossierComplet *dossier,
              guint          *n_premiers)
{
  return list_open_first (dossier->rappels, n_premiers);
}

static GtkWidget *
create_rappel (Fiche    *fiche,
               gboolean  writable)
{
  const Rappel *rappel = JALONS_RAPPEL (fiche);
  const gboolean ouvert = is_open (fiche);
  const char *classe;
  g_autofree char *legende = carnet_format_echeance (rappel->le, ouvert, &classe);
  g_autoptr (GMenu) menu = writable ? carnet_menu_new (fiche_get_uuid (fiche)) : NULL;

  return carnet_ligne_new (&(CarnetLigne) {
    .uuid = fiche_get_uuid (fiche), .coche = !ouvert, .statut = ouvert ? "fait" : "a_faire",
    .titre = rappel->quoi, .legende = legende, .classe = classe, .menu = menu });
}

static const char *
set_rappel (Repository  *repository,
            const char  *uuid,
            const char  *statut,
            GError     **error)
{
  const gboolean fait = g_str_equal (statut, "fait");

  if (!carnet_tick_rappel (repository, uuid, fait, error))
    return NULL;

  return fait ? _("Reminder dealt with") : _("Reminder to be dealt with again");
}

const CarnetGenre carnet_genre_rappels = {
  .titre = N_("Reminders"),
  .ajouter = N_("Add a reminder…"),
  .vide = N_("Nothing to remember: add what must not be forgotten, with its day."),
  .efface = N_("Reminder deleted"),
  .lister = list_rappels,
  .creer_ligne = create_rappel,
  .saisir = carnet_dialog_rappel,
  .set_statut = set_rappel,
  .effacer = carnet_delete_rappel,
};

static GPtrArray *
list_demarches (DossierComplet *dossier,
                guint          *n_premiers)
{
  return list_open_first (dossier->demarches, n_premiers);
}

/* "Occupation survey · under way · 9 Nov. · in 3 days": what says nothing is left out. */
static char *
format_demarche_legende (const Demarche *demarche,
                         gboolean        ouverte,
                         const char    **classe)
{
  g_autofree char *jour = carnet_format_echeance (demarche->echeance_le, ouverte, classe);
  g_autoptr (GString) texte = g_string_new (NULL);

  if (g_strcmp0 (demarche->genre, "autre") != 0)
    g_string_append (texte, code_libelle_find (codes_genre_demarche, demarche->genre));
  if (g_strcmp0 (demarche->statut, "a_faire") != 0)
    g_string_append_printf (texte, "%s%s", texte->len > 0 ? " · " : "",
                            code_libelle_find (codes_statut_demarche, demarche->statut));
  if (jour != NULL)
    g_string_append_printf (texte, "%s%s", texte->len > 0 ? " · " : "", jour);

  return texte->len > 0 ? g_strdup (texte->str) : NULL;
}

static GMenu *
create_demarche_menu (Fiche *fiche)
{
  const char *uuid = fiche_get_uuid (fiche);
  const char *statut = JALONS_DEMARCHE (fiche)->statut;
  GMenu *menu = carnet_menu_new (uuid);

  if (is_open (fiche))
    carnet_menu_prepend (menu, _("_Give up"), uuid, "abandonne");
  if (g_strcmp0 (statut, "a_faire") != 0)
    carnet_menu_prepend (menu, _("_To do again"), uuid, "a_faire");
  if (g_strcmp0 (statut, "a_faire") == 0)
    carnet_menu_prepend (menu, _("_Under way"), uuid, "en_cours");

  return menu;
}

static GtkWidget *
create_demarche (Fiche    *fiche,
                 gboolean  writable)
{
  const Demarche *demarche = JALONS_DEMARCHE (fiche);
  const gboolean ouverte = is_open (fiche);
  const gboolean faite = g_strcmp0 (demarche->statut, "fait") == 0;
  const char *classe;
  g_autofree char *legende = format_demarche_legende (demarche, ouverte, &classe);
  g_autoptr (GMenu) menu = writable ? create_demarche_menu (fiche) : NULL;

  return carnet_ligne_new (&(CarnetLigne) {
    .uuid = fiche_get_uuid (fiche), .coche = faite, .statut = faite ? "a_faire" : "fait",
    .titre = demarche->intitule, .legende = legende, .classe = classe,
    .texte = demarche->compte_rendu, .menu = menu });
}

static const char *
set_demarche (Repository  *repository,
              const char  *uuid,
              const char  *statut,
              GError     **error)
{
  if (!carnet_set_demarche_statut (repository, uuid, statut, error))
    return NULL;
  if (g_str_equal (statut, "fait"))
    return _("Step done");
  if (g_str_equal (statut, "abandonne"))
    return _("Step given up");

  return g_str_equal (statut, "en_cours") ? _("Step under way") : _("Step to be done");
}

const CarnetGenre carnet_genre_demarches = {
  .titre = N_("Steps of the employee"),
  .ajouter = N_("Add a step…"),
  .vide = N_("What the employee undertakes between two meetings: a survey, a search, an immersion."),
  .efface = N_("Step deleted"),
  .lister = list_demarches,
  .creer_ligne = create_demarche,
  .saisir = carnet_dialog_demarche,
  .set_statut = set_demarche,
  .effacer = carnet_delete_demarche,
};
