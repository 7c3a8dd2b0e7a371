/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/resultats-pane.h"

#include "base/formats.h"
#include "dossiers/gens-trouves.h"
#include "dossiers/resultat-row.h"
#include "model/tables.h"
#include "store/recherche-textes.h"
#include "widgets/annuaire-textes.h"

#include <glib/gi18n.h>

/* Shorter words begin too many others. */
#define LETTRES_AU_MOINS 2
#define LETTRES_DES_TEXTES 3
#define DELAI_MS 150
#define TEXTES_AU_PLUS 50
/* Rows that are made before the keyboard is listened to again. */
#define TEXTES_PAR_PAS 8
/* More of them are in the directory. */
#define GENS_AU_PLUS 5

struct _ResultatsPane
{
  GtkWidget parent_instance;

  Repository *repository;
  GensTrouves *gens;
  RechercheTextes *recherche;
  GCancellable *cancellable;
  char *question;
  guint attente;
  guint comptes[N_RESULTAT_GROUPES];
  GPtrArray *trouvailles; /* (nullable): texts that have no row yet, from "montrees" on */
  guint montrees;
  guint suite;

  GtkWidget *boite;
  GtkWidget *attend; /* says that the directories are not all there */
  GtkWidget *liste;
};

enum
{
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ResultatsPane, resultats_pane, GTK_TYPE_WIDGET)

/* Rows */

static char *
find_name (ResultatsPane *self,
           const char    *uuid)
{
  g_autoptr (Fiche) dossier = repository_get (self->repository, TYPE_DOSSIER, uuid, NULL);
  g_autoptr (Fiche) agent = NULL;

  if (dossier == NULL)
    return g_strdup ("");
  agent = repository_get (self->repository, TYPE_AGENT, JALONS_DOSSIER (dossier)->agent, NULL);
  return agent != NULL ? format_nom (JALONS_AGENT (agent)->nom, JALONS_AGENT (agent)->prenom)
                       : g_strdup (JALONS_DOSSIER (dossier)->ref);
}

/* The entretien that a text belongs to, or NULL */
static char *
find_entretien (ResultatsPane    *self,
                const Trouvaille *trouvaille)
{
  g_autoptr (Fiche) note = NULL;

  if (trouvaille->type == TYPE_ENTRETIEN)
    return g_strdup (trouvaille->uuid);
  if (trouvaille->type != TYPE_NOTE)
    return NULL;
  note = repository_get_within (self->repository, TYPE_NOTE, trouvaille->dossier,
                                trouvaille->uuid, NULL);
  return note != NULL ? g_strdup (JALONS_NOTE (note)->entretien) : NULL;
}

static GtkWidget *
make_text_row (ResultatsPane    *self,
               const Trouvaille *trouvaille)
{
  g_autofree char *nom = find_name (self, trouvaille->dossier);
  g_autofree char *entretien = find_entretien (self, trouvaille);
  g_autofree char *tete = g_markup_printf_escaped ("<b>%s</b> · %s", nom, trouvaille->champ);
  g_autofree char *extrait = g_markup_printf_escaped ("%s<b>%s</b>%s", trouvaille->avant,
                                                      trouvaille->mots, trouvaille->apres);
  g_autofree char *ou = g_strdup_printf ("%s, %s", nom, trouvaille->champ);
  g_autofree char *lu = g_strconcat (trouvaille->avant, trouvaille->mots, trouvaille->apres, NULL);
  g_autofree char *phrase = g_strdup_printf (_("%s: %s"), ou, lu);
  GtkWidget *row = resultat_row_new (RESULTAT_TEXTES, tete, extrait, phrase);

  if (entretien != NULL)
    resultat_row_set_action (row, "win.open-entretien", g_variant_new_string (entretien));
  else
    resultat_row_set_action (row, "win.open-dossier", g_variant_new_string (trouvaille->dossier));
  return row;
}

static GtkWidget *
make_fiche_row (ResultatGroupe  groupe,
                Fiche          *fiche)
{
  g_autofree char *nom = annuaire_texte_nom (fiche);
  g_autofree char *detail = annuaire_texte_detail (fiche);
  g_autofree char *tete = g_markup_printf_escaped ("<b>%s</b>", nom);
  g_autofree char *sous = g_markup_escape_text (detail, -1);
  g_autofree char *phrase = *detail != '\0' ? g_strdup_printf ("%s, %s", nom, detail)
                                            : g_strdup (nom);
  GtkWidget *row = resultat_row_new (groupe, tete, sous, phrase);

  resultat_row_set_action (row, "win.open-annuaire",
                           g_variant_new ("(ss)", fiche_get_table (fiche)->nom,
                                          fiche_get_uuid (fiche)));
  return row;
}

/* Those that are too many to be listed here. */
static GtkWidget *
make_rest_row (ResultatsPane  *self,
               ResultatGroupe  groupe,
               guint           n)
{
  g_autofree char *texte =
    g_strdup_printf (ngettext ("%u more in the directory…", "%u more in the directory…", n), n);
  g_autofree char *tete = g_markup_escape_text (texte, -1);
  GtkWidget *row = resultat_row_new (groupe, tete, NULL, texte);

  resultat_row_set_action (row, "win.search-annuaire",
                           g_variant_new ("(ss)", groupe == RESULTAT_AGENTS ? agent_table.nom
                                                                            : collectivite_table.nom,
                                          self->question));
  return row;
}

/* Groups */

static int
find_group (ResultatsPane  *self,
            ResultatGroupe  groupe)
{
  GtkListBoxRow *row;
  int place = 0;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), place)) != NULL &&
         resultat_row_get_groupe (GTK_WIDGET (row)) < groupe)
    place++;
  return place;
}

/* Hidden while there is nothing to show, nor to wait for. */
static void
show_or_hide (ResultatsPane *self)
{
  const gboolean attend = gens_trouves_is_waiting (self->gens);
  guint total = 0;

  for (guint i = 0; i < N_RESULTAT_GROUPES; i++)
    total += self->comptes[i];
  gtk_widget_set_visible (self->attend, attend);
  gtk_widget_set_visible (GTK_WIDGET (self), attend || total > 0);
}

/* @rows: (element-type GtkWidget): of @groupe, of which there are @n in all */
static void
show_group (ResultatsPane  *self,
            ResultatGroupe  groupe,
            GPtrArray      *rows,
            guint           n)
{
  const int place = find_group (self, groupe);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), place)) != NULL &&
         resultat_row_get_groupe (GTK_WIDGET (row)) == groupe)
    gtk_list_box_remove (GTK_LIST_BOX (self->liste), GTK_WIDGET (row));
  self->comptes[groupe] = n;
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    gtk_list_box_insert (GTK_LIST_BOX (self->liste), rows->pdata[i], place + (int) i);
  show_or_hide (self);
}

static void
forget_texts (ResultatsPane *self)
{
  g_clear_handle_id (&self->suite, g_source_remove);
  g_clear_pointer (&self->trouvailles, g_ptr_array_unref);
}

static gboolean
append_texts_cb (gpointer data)
{
  ResultatsPane *self = data;
  const guint fin = MIN (self->montrees + TEXTES_PAR_PAS, self->trouvailles->len);

  for (; self->montrees < fin; self->montrees++)
    gtk_list_box_append (GTK_LIST_BOX (self->liste),
                         make_text_row (self, self->trouvailles->pdata[self->montrees]));
  if (self->montrees < self->trouvailles->len)
    return G_SOURCE_CONTINUE;

  self->suite = 0;
  forget_texts (self);
  return G_SOURCE_REMOVE;
}

/* The first rows at once, the others after what is typed and painted meanwhile.
 * @trouvailles: (transfer full) (nullable) */
static void
show_texts (ResultatsPane *self,
            GPtrArray     *trouvailles)
{
  forget_texts (self);
  show_group (self, RESULTAT_TEXTES, NULL, trouvailles != NULL ? trouvailles->len : 0);
  if (trouvailles == NULL)
    return;

  self->trouvailles = trouvailles;
  self->montrees = 0;
  if (append_texts_cb (self) == G_SOURCE_CONTINUE)
    self->suite = g_idle_add (append_texts_cb, self);
}

static void
show_people (ResultatsPane  *self,
             ResultatGroupe  groupe,
             GListModel     *liste)
{
  const guint n = liste != NULL ? g_list_model_get_n_items (liste) : 0;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < MIN (n, GENS_AU_PLUS); i++)
    {
      g_autoptr (Fiche) fiche = g_list_model_get_item (liste, i);

      g_ptr_array_add (rows, make_fiche_row (groupe, fiche));
    }
  if (n > GENS_AU_PLUS)
    g_ptr_array_add (rows, make_rest_row (self, groupe, n - GENS_AU_PLUS));
  show_group (self, groupe, rows, n);
}

/* What was asked before stays until the answer is there. */
static void
people_answered_cb (ResultatsPane *self)
{
  GListModel *agents = gens_trouves_get_liste (self->gens, TYPE_AGENT);
  GListModel *collectivites = gens_trouves_get_liste (self->gens, TYPE_COLLECTIVITE);

  if (agents != NULL)
    show_people (self, RESULTAT_AGENTS, agents);
  if (collectivites != NULL)
    show_people (self, RESULTAT_COLLECTIVITES, collectivites);
  show_or_hide (self);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *avant,
           gpointer       data)
{
  ResultatsPane *self = data;
  const ResultatGroupe groupe = resultat_row_get_groupe (GTK_WIDGET (row));

  if (avant != NULL && resultat_row_get_groupe (GTK_WIDGET (avant)) == groupe)
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, resultat_row_new_titre (groupe, self->comptes[groupe]));
}

/* Questions */

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (ResultatsPane) self = data;
  g_autoptr (GError) error = NULL;

  /* Other words are asked for, or the list is gone. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable || self->recherche == NULL)
    return;

  show_texts (self, recherche_textes_find_finish (JALONS_RECHERCHE_TEXTES (source), result, &error));
}

static void
stop (ResultatsPane *self)
{
  g_clear_handle_id (&self->attente, g_source_remove);
  forget_texts (self);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
ask_cb (gpointer data)
{
  ResultatsPane *self = data;

  self->attente = 0;
  gens_trouves_ask (self->gens, self->question);
  show_or_hide (self);
  if (g_utf8_strlen (self->question, -1) < LETTRES_DES_TEXTES)
    {
      show_texts (self, NULL);
      return G_SOURCE_REMOVE;
    }

  self->cancellable = g_cancellable_new ();
  if (self->recherche == NULL)
    self->recherche = recherche_textes_new (self->repository);
  recherche_textes_find_async (self->recherche, self->question, TEXTES_AU_PLUS, self->cancellable,
                               found_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
row_activated_cb (ResultatsPane *self,
                  GtkListBoxRow *row)
{
  resultat_row_activate (GTK_WIDGET (row));
}

static gboolean
keynav_failed_cb (ResultatsPane    *self,
                  GtkDirectionType  direction)
{
  if (direction != GTK_DIR_UP)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
  return TRUE;
}

/* Class */

static void
resultats_pane_dispose (GObject *object)
{
  ResultatsPane *self = JALONS_RESULTATS_PANE (object);

  stop (self);
  if (self->gens != NULL)
    g_signal_handlers_disconnect_by_data (self->gens, self);
  g_clear_object (&self->gens);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_RESULTATS_PANE);
  g_clear_object (&self->recherche);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->question, g_free);

  G_OBJECT_CLASS (resultats_pane_parent_class)->dispose (object);
}

static void
resultats_pane_class_init (ResultatsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = resultats_pane_dispose;

  signals[SIGNAL_LEFT] =
    g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossiers/resultats-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ResultatsPane, boite);
  gtk_widget_class_bind_template_child (widget_class, ResultatsPane, attend);
  gtk_widget_class_bind_template_child (widget_class, ResultatsPane, liste);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
}

static void
resultats_pane_init (ResultatsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->liste), header_cb, self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * resultats_pane_set_repository:
 * @repository: (transfer none): the base
 *
 * Gives the base, once; its directories and its texts are read at the first question.
 */
void
resultats_pane_set_repository (ResultatsPane *self,
                               Repository    *repository)
{
  g_return_if_fail (JALONS_IS_RESULTATS_PANE (self));
  g_return_if_fail (self->repository == NULL);

  self->repository = g_object_ref (repository);
  self->gens = gens_trouves_new (repository);
  g_signal_connect_swapped (self->gens, "answered", G_CALLBACK (people_answered_cb), self);
}

/**
 * resultats_pane_ask:
 * @question: what is typed in the search
 *
 * Looks for what has these words; a question takes the place of the one before.
 */
void
resultats_pane_ask (ResultatsPane *self,
                    const char    *question)
{
  g_return_if_fail (JALONS_IS_RESULTATS_PANE (self));

  stop (self);
  g_free (self->question);
  self->question = g_strdup (question);
  if (g_utf8_strlen (question, -1) >= LETTRES_AU_MOINS)
    {
      self->attente = g_timeout_add (DELAI_MS, ask_cb, self);
      return;
    }

  gens_trouves_ask (self->gens, NULL);
  for (guint groupe = 0; groupe < N_RESULTAT_GROUPES; groupe++)
    show_group (self, groupe, NULL, 0);
}

static GtkListBoxRow *
get_first (ResultatsPane *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self))
           ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), 0) : NULL;
}

/**
 * resultats_pane_focus_first:
 *
 * Puts the keyboard on the first result.
 *
 * Returns: %FALSE where there is none
 */
gboolean
resultats_pane_focus_first (ResultatsPane *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (JALONS_IS_RESULTATS_PANE (self), FALSE);

  row = get_first (self);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * resultats_pane_open_first:
 *
 * Opens the first result.
 *
 * Returns: %FALSE where there is none
 */
gboolean
resultats_pane_open_first (ResultatsPane *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (JALONS_IS_RESULTATS_PANE (self), FALSE);

  row = get_first (self);
  if (row != NULL)
    resultat_row_activate (GTK_WIDGET (row));
  return row != NULL;
}
