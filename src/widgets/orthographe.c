/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/orthographe.h"

#include "widgets/orthographe-mots.h"

#include <enchant.h>
#include <string.h>

#define LANGUE "fr_FR"
#define PROPOSITIONS_MAX 6

struct _Orthographe
{
  GObject parent_instance;

  EnchantBroker *broker;
  EnchantDict *dictionnaire; /* NULL until it is read, and where there is none */
  gboolean loading;
  gboolean inactive;
  GHashTable *mots;    /* of the user */
  GHashTable *ignores; /* until the program ends */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_LEARNT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (Orthographe, orthographe, G_TYPE_OBJECT)

static void
orthographe_finalize (GObject *object)
{
  Orthographe *self = JALONS_ORTHOGRAPHE (object);

  if (self->dictionnaire != NULL)
    enchant_broker_free_dict (self->broker, self->dictionnaire);
  if (self->broker != NULL)
    enchant_broker_free (self->broker);
  g_hash_table_unref (self->mots);
  g_hash_table_unref (self->ignores);

  G_OBJECT_CLASS (orthographe_parent_class)->finalize (object);
}

static void
orthographe_class_init (OrthographeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = orthographe_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEARNT] = g_signal_new ("learnt", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
orthographe_init (Orthographe *self)
{
  self->mots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ignores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * orthographe_get_default:
 *
 * Returns: (transfer none): the spelling of the program
 */
Orthographe *
orthographe_get_default (void)
{
  static Orthographe *unique = NULL;

  if (unique == NULL)
    unique = g_object_new (TYPE_ORTHOGRAPHE, NULL);

  return unique;
}

/* Reading the dictionary takes longer than a frame. */
static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Orthographe *self = source;

  self->broker = enchant_broker_init ();
  g_task_return_pointer (task, enchant_broker_request_dict (self->broker, LANGUE), NULL);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Orthographe *self = JALONS_ORTHOGRAPHE (source);

  self->dictionnaire = g_task_propagate_pointer (G_TASK (result), NULL);
  if (self->dictionnaire != NULL)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * orthographe_load:
 *
 * Reads the dictionary behind, once; "changed" tells when it is there.
 */
void
orthographe_load (Orthographe *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (JALONS_IS_ORTHOGRAPHE (self));

  if (self->loading)
    return;

  self->loading = TRUE;
  task = g_task_new (self, NULL, loaded_cb, NULL);
  g_task_run_in_thread (task, load_thread);
}

/**
 * orthographe_is_ready:
 *
 * Tells whether spelling can be checked: the dictionary is read, and the user wants it.
 */
gboolean
orthographe_is_ready (Orthographe *self)
{
  return self->dictionnaire != NULL && !self->inactive;
}

/**
 * orthographe_get_active:
 *
 * Tells whether the user wants spelling to be checked.
 */
gboolean
orthographe_get_active (Orthographe *self)
{
  return !self->inactive;
}

/**
 * orthographe_set_active:
 * @active: whether spelling is checked
 *
 * Turns the check on or off, in all texts.
 */
void
orthographe_set_active (Orthographe *self,
                        gboolean     active)
{
  g_return_if_fail (JALONS_IS_ORTHOGRAPHE (self));

  if (self->inactive == !active)
    return;

  self->inactive = !active;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_LEARNT], 0);
}

/**
 * orthographe_get_words:
 *
 * Returns: (transfer full): the words of the user, one a line, sorted
 */
char *
orthographe_get_words (Orthographe *self)
{
  g_autoptr (GList) mots =
    g_list_sort (g_hash_table_get_keys (self->mots), (GCompareFunc) strcmp);
  GString *texte = g_string_new (NULL);

  for (GList *l = mots; l != NULL; l = l->next)
    g_string_append_printf (texte, "%s\n", (const char *) l->data);

  return g_string_free (texte, FALSE);
}

/**
 * orthographe_set_words:
 * @mots: (nullable): the words of the user, one a line
 *
 * Takes the words that their owner kept, in place of those of another base. Silent: nothing is
 * learnt.
 */
void
orthographe_set_words (Orthographe *self,
                       const char  *mots)
{
  g_auto (GStrv) lignes = g_strsplit (mots != NULL ? mots : "", "\n", -1);

  g_return_if_fail (JALONS_IS_ORTHOGRAPHE (self));

  g_hash_table_remove_all (self->mots);
  g_hash_table_remove_all (self->ignores);
  for (char **ligne = lignes; *ligne != NULL; ligne++)
    if (**ligne != '\0')
      g_hash_table_add (self->mots, g_strdup (*ligne));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Dictionaries have the straight apostrophe and the plain hyphen. */
static char *
normalise (const char *mot)
{
  GString *simple = g_string_new (NULL);

  for (const char *c = mot; *c != '\0'; c = g_utf8_next_char (c))
    switch (g_utf8_get_char (c))
      {
      case 0x2019:
        g_string_append_c (simple, '\'');
        break;
      case 0x2011:
        g_string_append_c (simple, '-');
        break;
      default:
        g_string_append_unichar (simple, g_utf8_get_char (c));
      }

  return g_string_free (simple, FALSE);
}

static gboolean
is_known (Orthographe *self,
          const char  *mot)
{
  g_autofree char *petit = g_utf8_strdown (mot, -1);

  return g_hash_table_contains (self->mots, mot) || g_hash_table_contains (self->mots, petit)
         || g_hash_table_contains (self->ignores, mot)
         || enchant_dict_check (self->dictionnaire, mot, -1) == 0;
}

/* Before a hyphen only: the dictionary has them in no word of their own. */
static gboolean
is_prefix (const char *partie,
           gboolean    derniere)
{
  static const char * const prefixes[] = { "anti", "auto", "bi", "co", "ex", "inter", "micro", "mono",
                                           "multi", "néo", "pluri", "post", "pré", "pro", "pseudo",
                                           "psycho", "semi", "socio", "sous", "sur", "trans", "tri",
                                           "ultra", "vice", NULL };
  g_autofree char *petit = g_utf8_strdown (partie, -1);

  return !derniere && g_strv_contains (prefixes, petit);
}

static gboolean
is_elision (const char *debut,
            gsize       n)
{
  static const char * const elisions[] = { "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu",
                                           "lorsqu", "puisqu", "quoiqu", NULL };
  g_autofree char *mot = g_ascii_strdown (debut, (gssize) n);

  return g_strv_contains (elisions, mot);
}

/**
 * orthographe_accepts:
 * @mot: a word
 *
 * Tells whether a word is well spelled: it is in the dictionary or among those of the user, as it
 * is, after its elision, or each part of a compound.
 */
gboolean
orthographe_accepts (Orthographe *self,
                     const char  *mot)
{
  g_autofree char *simple = normalise (mot);
  g_auto (GStrv) parties = NULL;
  const char *apostrophe;

  if (!orthographe_is_ready (self) || is_known (self, simple))
    return TRUE;

  apostrophe = strchr (simple, '\'');
  if (apostrophe != NULL && is_elision (simple, apostrophe - simple))
    return orthographe_accepts (self, apostrophe + 1);

  parties = g_strsplit (simple, "-", -1);
  if (g_strv_length (parties) < 2)
    return FALSE;
  for (char **partie = parties; *partie != NULL; partie++)
    if (**partie != '\0' && !is_prefix (*partie, partie[1] == NULL) && !is_known (self, *partie))
      return FALSE;

  return TRUE;
}

/**
 * orthographe_suggest:
 * @mot: a word that is not accepted
 *
 * Returns: (transfer full): a few words that it may stand for, with the typographic apostrophe
 */
char **
orthographe_suggest (Orthographe *self,
                     const char  *mot)
{
  g_autoptr (GPtrArray) liste = g_ptr_array_new ();
  g_autofree char *simple = normalise (mot);
  size_t n = 0;
  char **trouves = NULL;

  if (orthographe_is_ready (self))
    trouves = enchant_dict_suggest (self->dictionnaire, simple, -1, &n);
  for (size_t i = 0; i < MIN (n, PROPOSITIONS_MAX); i++)
    {
      g_auto (GStrv) parties = g_strsplit (trouves[i], "'", -1);

      g_ptr_array_add (liste, g_strjoinv ("’", parties));
    }
  if (trouves != NULL)
    enchant_dict_free_string_list (self->dictionnaire, trouves);
  g_ptr_array_add (liste, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&liste), FALSE);
}

/**
 * orthographe_learn:
 * @mot: a word
 *
 * Adds a word to those of the user.
 */
void
orthographe_learn (Orthographe *self,
                   const char  *mot)
{
  g_return_if_fail (JALONS_IS_ORTHOGRAPHE (self));

  g_hash_table_add (self->mots, normalise (mot));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_LEARNT], 0);
}

/**
 * orthographe_forget:
 * @mot: a word of orthographe_get_words()
 *
 * Takes a word from those of the user.
 */
void
orthographe_forget (Orthographe *self,
                    const char  *mot)
{
  g_return_if_fail (JALONS_IS_ORTHOGRAPHE (self));

  if (!g_hash_table_remove (self->mots, mot))
    return;

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_LEARNT], 0);
}

/**
 * orthographe_ignore:
 * @mot: a word
 *
 * Accepts a word until the program ends.
 */
void
orthographe_ignore (Orthographe *self,
                    const char  *mot)
{
  g_return_if_fail (JALONS_IS_ORTHOGRAPHE (self));

  g_hash_table_add (self->ignores, normalise (mot));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Whether something was new. */
static gboolean
accept_name (Orthographe *self,
             const char  *nom)
{
  g_autofree char *simple = normalise (nom);
  g_auto (GStrv) parties = g_strsplit (simple, "-", -1);
  gboolean nouveau = FALSE;

  for (char **partie = parties; *partie != NULL; partie++)
    if (**partie != '\0' && g_hash_table_add (self->ignores, g_strdup (*partie)))
      nouveau = TRUE;

  return nouveau;
}

/**
 * orthographe_accept_names:
 * @noms: a line with the names of people and places
 *
 * Accepts these names, whole and by the parts of a compound, until the program ends or another base
 * is opened: whoever writes of Mme Wattrelin has not misspelled her.
 */
void
orthographe_accept_names (Orthographe *self,
                          const char  *noms)
{
  g_autoptr (GArray) mots = NULL;
  gboolean nouveau = FALSE;

  g_return_if_fail (JALONS_IS_ORTHOGRAPHE (self));

  mots = orthographe_find_words (noms);
  for (guint i = 0; i < mots->len; i++)
    {
      const MotPlace *place = &g_array_index (mots, MotPlace, i);
      g_autofree char *nom = g_utf8_substring (noms, place->debut, place->fin);

      nouveau = accept_name (self, nom) || nouveau;
    }
  if (nouveau)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
